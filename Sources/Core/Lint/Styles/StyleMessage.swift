/// A style rule's words, in which `%s` stands for what was found.
struct StyleMessage: Hashable, Sendable {
  private let parts: [String]

  init(_ text: String) {
    parts = text.split(separator: "%s", omittingEmptySubsequences: false).map(String.init)
  }

  /// Puts in what was found; the first `%s` may name all replacements, each in its quotes.
  func text(_ finding: StyleFinding, offersAll: Bool) -> String {
    var arguments = finding.arguments
    if offersAll, finding.replacements.count > 1 {
      let quote = parts.first?.last.flatMap { "'\"".contains($0) ? String($0) : nil } ?? ""
      arguments[0] = Self.list(finding.replacements, quote)
    }
    var text = ""
    for (index, part) in parts.enumerated() {
      text += part
      guard index < parts.count - 1 else { break }
      text += Self.shortened(index < arguments.count ? arguments[index] : arguments.last ?? "")
    }
    return text
  }

  /// Returns `a, b or c`, with quotes at the inner ends.
  private static func list(_ words: [String], _ quote: String) -> String {
    let comma = "\(quote), \(quote)"
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: comma) + "\(quote) or \(quote)\(last)"
  }

  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count > 120 ? "\(String(scalars.prefix(119)))…" : text
  }
}
