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
    var first = 0
    return sentences(of: copy.scalars).flatMap { sentence -> [CallToAction] in
      while first < words.count, words[first].range.lowerBound < sentence.lowerBound { first += 1 }
      let inside = words[first...].prefix { $0.range.upperBound <= sentence.upperBound }
      let reach = sentence.lowerBound..<min(sentence.upperBound + 3, copy.scalars.count)
      return places(in: Array(inside), copy.scalars).map {
        CallToAction(place: $0, sentence: reach)
      }
    }
  }

  private static func places(in words: [Word], _ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let texts = words.map { $0.text.lowercased() }
    guard texts.contains("here") else { return [] }
    return words.indices.compactMap { index in
      guard texts[index] == "here" else { return nil }
      if index > 0, ["click", "tap"].contains(texts[index - 1]) {
        return words[index - 1].range.lowerBound..<words[index].range.upperBound
      }
      let endsClause = self.endsClause(words[index].range.upperBound, scalars)
      return endsClause && asks(first: texts[..<index].first, texts[..<index].suffix(20))
        ? words[index].range : nil
    }
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

  /// Returns the sentences: up to a mark that ends one and a blank behind it.
  private static func sentences(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in scalars.indices.dropLast() where ".!?".unicodeScalars.contains(scalars[index]) {
      guard scalars[index + 1].properties.isWhitespace else { continue }
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < scalars.count { sentences.append(start..<scalars.count) }
    return sentences
  }
}
