/// The wording of what may be chosen.
enum Choice {
  /// Returns some words, each quoted, with `or` before the last.
  static func list(_ words: some Collection<String>) -> String {
    let quoted = words.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.last ?? "" }
    return "\(quoted.dropLast().joined(separator: ", ")) or \(last)"
  }
}
