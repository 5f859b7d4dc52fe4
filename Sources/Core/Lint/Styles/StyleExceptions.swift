/// Words that a style rule leaves alone, alone or as part of what it finds.
package struct StyleExceptions: Sendable {
  private let pattern: (any Pattern)?
  /// Whether the desk's lexicon is an exception too.
  private let hasLexicon: Bool

  private static let limit = 10_000

  /// Makes exceptions of expressions, of which the longest is looked for first.
  package init(_ expressions: [String], hasLexicon: Bool, _ compiler: any PatternCompiler)
    throws(PatternError)
  {
    self.hasLexicon = hasLexicon
    let sorted = expressions.sorted { $0.utf8.count > $1.utf8.count }
    pattern =
      sorted.isEmpty
      ? nil
      : try compiler.pattern("(?m)\\b(?:\(sorted.joined(separator: "|")))\\b", ignoresCase: false)
  }

  private init() {
    pattern = nil
    hasLexicon = false
  }

  package static let none = StyleExceptions()

  /// Whether some text as a whole has one of the words.
  func stand(in text: String, _ reading: inout StyleReading) throws(StyleSkip) -> Bool {
    if hasLexicon, reading.isInLexicon(text) { return true }
    guard let pattern else { return false }
    do {
      return try !reading.matches(of: pattern, in: text, limit: 1).isEmpty
    } catch { throw StyleSkip(error) }
  }

  /// Whether a word of a text, in bytes, is one or part of one.
  func cover(_ word: Range<Int>, of text: String, _ reading: inout StyleReading)
    throws(StyleSkip) -> Bool
  {
    let whole = UTF8Text(text)
    if hasLexicon, reading.isInLexicon(whole.string(word)) { return true }
    guard let pattern else { return false }
    do {
      return try reading.matches(of: pattern, in: text, limit: Self.limit)
        .contains { $0.range.overlaps(word) }
    } catch { throw StyleSkip(error) }
  }

  /// Returns where they stand in a text.
  func places(in text: StyleText, _ reading: inout StyleReading) throws(StyleSkip) -> [StylePlace] {
    guard let pattern else { return [] }
    do {
      return try reading.matches(of: pattern, in: text, limit: Self.limit).map {
        text.place(of: $0.range)
      }
    } catch { throw StyleSkip(error) }
  }

  /// Returns the matches that no exception speaks of.
  func filter(_ matches: [StyleTermSearch.Match], _ reading: inout StyleReading)
    throws(StyleSkip) -> [StyleTermSearch.Match]
  {
    guard pattern != nil || hasLexicon else { return matches }
    var kept: [StyleTermSearch.Match] = []
    var block = -1
    var around: [StylePlace] = []
    for match in matches {
      guard try !stand(in: reading.string(at: match.place), &reading) else { continue }
      if case .copy(let index, _) = match.place, index != block {
        block = index
        around = try places(in: reading.texts.text(ofBlock: index), &reading)
      }
      let behind = around.partitionIndex { $0.order.start > match.place.order.start }
      if behind == 0 || !around[behind - 1].covers(match.place) { kept.append(match) }
    }
    return kept
  }
}
