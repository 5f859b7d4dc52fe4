/// Text with `$1` where a group of a match is to stand.
struct GroupTemplate: Hashable, Sendable {
  private enum Part: Hashable {
    case text(String)
    case group(Int)
  }

  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var plain = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      plain += rest[..<dollar]
      rest = rest[dollar...].dropFirst()
      let isBraced = rest.hasPrefix("{")
      let digits = rest.dropFirst(isBraced ? 1 : 0).prefix { ("0"..."9").contains($0) }
      guard let group = Int(digits.prefix(3)), !digits.isEmpty else {
        plain += "$"
        continue
      }
      parts += [.text(plain), .group(group)]
      plain = ""
      rest = rest[digits.endIndex...].dropFirst(isBraced ? 1 : 0)
    }
    self.parts = parts + [.text(plain + rest)]
  }

  /// Puts in what the groups of a match found.
  func filled(by found: (text: StyleText, match: PatternMatch)?) -> String {
    filled { group in
      guard let found else { return "" }
      let groups = found.match.groups
      let range =
        group == 0
        ? found.match.range : groups.indices.contains(group - 1) ? groups[group - 1] : nil
      return range.map { found.text.utf8.string($0) } ?? ""
    }
  }

  func filled(by group: (Int) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .group(let number): group(number)
      }
    }.joined()
  }
}
