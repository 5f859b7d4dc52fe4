/// What `Package.swift` declares of the targets in `Sources`.
struct Manifest: Sendable {
  /// The declared dependencies, by target.
  let dependencies: [String: Set<String>]

  init(text: String) {
    let calls = text.matches(of: #/\b(?:core|adapter)\(\s*"([\w-]+)"(?:,\s*\[([^\]]*)\])?/#)
    let targets = text.matches(of: #/name: "([\w-]+)",\s*dependencies: \[([^\]]*)\]/#)
    var found: [String: Set<String>] = [:]
    for call in calls { found[String(call.1)] = Self.names(in: call.2 ?? "") }
    for target in targets { found[String(target.1)] = Self.names(in: target.2) }
    dependencies = found
  }

  private static func names(in list: Substring) -> Set<String> {
    Set(list.matches(of: #/"([\w-]+)"/#).map { String($0.1) })
  }
}
