/// A sentence that sends its reader somewhere with a bare "here".
struct CallToAction: Hashable, Sendable {
  /// The words that ought to be a link, in the block's text.
  let place: Range<Int>
  /// The sentence around them, and a blank and one letter behind it.
  let sentence: Range<Int>

  /// Finds the calls of a block, linked or not.
  ///
  /// Precision comes first: "here" must end its clause and the sentence must ask or offer, so that
  /// "they live here" is left alone.
  static func all(in copy: CopyText) -> [CallToAction] {
    let words = copy.words
    let here = copy.words(hintedAs: .here).filter { words[$0].lowercased == "here" }
    guard !here.isEmpty else { return [] }
    let ends = sentenceEnds(in: copy)
    return here.compactMap { index in
      let next = ends.partitionIndex { $0 > words[index].range.lowerBound }
      let start = next > 0 ? ends[next - 1] : 0
      let end = next < ends.count ? ends[next] : copy.scalars.count
      let first = words.partitionIndex { $0.range.lowerBound >= start }
      return place(of: index, behind: words[first..<index], copy).map {
        CallToAction(place: $0, sentence: start..<min(end + 3, copy.scalars.count))
      }
    }
  }

  /// Returns where a call stands that ends in a "here", the words of its sentence before it.
  private static func place(of here: Int, behind words: ArraySlice<Word>, _ copy: CopyText)
    -> Range<Int>?
  {
    let range = copy.words[here].range
    if let last = words.last, last.lowercased == "click" || last.lowercased == "tap" {
      return last.range.lowerBound..<range.upperBound
    }
    guard endsClause(range.upperBound, copy.scalars) else { return nil }
    let texts = words.suffix(20).map(\.lowercased)
    return asks(first: words.first?.lowercased, texts[...]) ? range : nil
  }

  /// Whether the words before "here" ask for something or offer it.
  private static func asks(first: String?, _ words: ArraySlice<String>) -> Bool {
    guard let first else { return false }
    let afterFirst = words.dropFirst().first
    if verbs.contains(first)
      || ["please", "to"].contains(first) && verbs.contains(afterFirst ?? "")
    {
      return true
    }
    if words.count <= 4, ["more", "further", "details", "information", "available"].contains(first)
    {
      return true
    }
    return zip(words, words.dropFirst()).contains { a, b in
      verbs.contains(b) && (a == "please" || a == "and" && verbs.contains(first))
    }
      || zip(zip(words, words.dropFirst()), words.dropFirst(2)).contains { pair, c in
        pair.0 == "you" && ["can", "may"].contains(pair.1) && verbs.contains(c)
      } || offers(words)
  }

  /// Whether the words end as in "can be found here" and "is available here".
  private static func offers(_ words: ArraySlice<String>) -> Bool {
    let end = Array(words.suffix(3))
    if end.suffix(2) == ["is", "available"] || end.suffix(2) == ["are", "available"] {
      return true
    }
    return end.count == 3 && ["can", "may"].contains(end[0]) && end[1] == "be"
      && ["found", "read", "seen", "signed", "downloaded", "watched", "viewed", "accessed"]
        .contains(end[2])
  }

  private static let verbs: Set<String> = [
    "click", "tap", "sign", "read", "see", "donate", "register", "subscribe", "download", "watch",
    "join", "apply", "view", "visit", "find", "listen", "support", "learn", "book", "order",
    "unsubscribe", "follow", "access", "share", "write", "tell", "help", "take", "rsvp",
  ]

  private static func endsClause(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let rest = scalars[index...].drop { $0 == "\"" || $0 == "\u{201D}" || $0 == ")" }
    guard let next = rest.first(where: { !$0.properties.isWhitespace }) else { return true }
    return ".!:;?\u{2026}".unicodeScalars.contains(next)
  }

  /// Returns where sentences end: behind a mark that can end one and has a blank behind it.
  private static func sentenceEnds(in copy: CopyText) -> [Int] {
    let scalars = copy.scalars
    var ends: [Int] = []
    for mark in copy.marks where mark + 1 < scalars.count {
      switch scalars[mark] {
      case ".", "!", "?": if scalars[mark + 1].properties.isWhitespace { ends.append(mark + 1) }
      default: break
      }
    }
    return ends
  }
}
