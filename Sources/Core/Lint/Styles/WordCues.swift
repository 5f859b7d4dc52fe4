/// Looks in an expression for texts of which one stands wherever it matches.
///
/// They are looked up in the table of all rules, so that the expression need only run where one is.
/// Such a text begins with a word, and may go on to what the expression demands behind the match.
struct WordCues {
  private typealias Item = RegexShape.Item

  private static let limit = 100
  /// Stands at the end of a cue that ends where a word does.
  static let edge: Unicode.Scalar = "\0"

  /// Returns the cues of an expression, or `nil` where it has none.
  ///
  /// Of a word one knows that it begins and ends where the match does.
  static func of(_ shape: RegexShape, isWord: Bool) -> [[Unicode.Scalar]]? {
    var all: [[Unicode.Scalar]] = []
    for way in shape.ways {
      guard let cues = WordCues(way, isWord: isWord).best else { return nil }
      all += cues
    }
    return all.count <= limit ? all : nil
  }

  private let best: [[Unicode.Scalar]]?

  /// Takes the longest texts of one way.
  private init(_ way: [RegexShape.Item], isWord: Bool) {
    var way = way
    if isWord {
      var end = way.count
      if case .ahead? = way.last?.node { end -= 1 }
      way.insert(Item(node: .wordEdge), at: end)
    }
    let items = Self.flattened(way)
    let parts = items.map { Self.texts(of: $0) }
    var best: [[Unicode.Scalar]]?
    var weight = 0
    for start in items.indices where Self.beginsWord(items, at: start, atWord: isWord) {
      let texts = Self.joined(parts[start...]).all.map(Self.withoutInnerEdges)
      let found = texts.map(Self.weight).min() ?? 0
      if found > weight { (best, weight) = (texts, found) }
    }
    self.best = best
  }

  /// Puts what must stand before and behind the match where it stands.
  private static func flattened(_ way: [RegexShape.Item]) -> [RegexShape.Item] {
    way.enumerated().compactMap { index, item in
      switch item.node {
      case .behind(let ways): index == 0 ? Item(node: .group(ways)) : nil
      case .ahead(let ways): index == way.count - 1 ? Item(node: .group(ways)) : nil
      case .claim: nil
      default: item
      }
    }
  }

  /// Whether a word begins before an item, if a letter does.
  private static func beginsWord(_ items: [RegexShape.Item], at index: Int, atWord: Bool) -> Bool {
    switch items[index].node {
    case .wordEdge: return true
    case .group(let ways):
      let begin = ways.allSatisfy { $0.first?.node == .wordEdge }
      if begin, items[index].least > 0 { return true }
    default: break
    }
    return index == 0 ? atWord : isBehindGap(items[..<index])
  }

  /// Whether some items end with what is no part of a word, those that may be missing left out.
  private static func isBehindGap(_ items: ArraySlice<RegexShape.Item>) -> Bool {
    for item in items.reversed() {
      var taken = item
      taken.least = max(1, item.least)
      guard endsInGap(taken) else { return false }
      if item.least > 0 { return true }
    }
    return false
  }

  private static func endsInGap(_ item: RegexShape.Item) -> Bool {
    guard item.least > 0 else { return false }
    switch item.node {
    case .scalar(let scalar): return !CopyText.isWordPart(scalar)
    case .set(let members): return !members.contains(where: CopyText.isWordPart)
    case .group(let ways): return ways.allSatisfy { $0.last.map(endsInGap) ?? false }
    case .any, .wordEdge, .claim, .ahead, .behind: return false
    }
  }

  /// What some items can be, or begin with where that is not all of it.
  private struct Texts {
    var all: [[Unicode.Scalar]] = [[]]
    var areWhole = true

    /// Goes on with what can follow; returns whether that was few enough to write out.
    mutating func append(_ next: Texts) -> Bool {
      guard all.count * next.all.count <= limit else { return false }
      if next.all.count == 1 {
        for index in all.indices { all[index] += next.all[0] }
      } else {
        all = all.flatMap { text in next.all.map { text + $0 } }
      }
      areWhole = next.areWhole
      return true
    }
  }

  private static func joined(_ parts: some Sequence<Texts?>) -> Texts {
    var texts = Texts()
    for part in parts {
      guard texts.areWhole, let next = part, texts.append(next) else {
        texts.areWhole = false
        break
      }
    }
    return texts
  }

  private static func texts(of item: RegexShape.Item) -> Texts? {
    var texts: Texts
    switch item.node {
    case .wordEdge: return Texts(all: [[edge]])
    case .any, .claim, .ahead, .behind: return nil
    case .scalar(let scalar): texts = Texts(all: [[CopyText.folded(scalar)]])
    case .set(let members): texts = Texts(all: Set(members.map(CopyText.folded)).map { [$0] })
    case .group(let ways):
      let inner = ways.map { joined(flattened($0).lazy.map { Self.texts(of: $0) }) }
      texts = Texts(all: inner.flatMap(\.all), areWhole: inner.allSatisfy(\.areWhole))
    }
    guard texts.all.count <= limit else { return nil }
    switch (item.least, item.most) {
    case (1, 1): break
    case (0, 1) where texts.areWhole: texts.all.append([])
    case (0, _): return nil
    default: texts.areWhole = false
    }
    return texts
  }

  /// Leaves the edge only where the text ends with a word.
  private static func withoutInnerEdges(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let kept = text.filter { $0 != edge }
    let endsWord = text.last == edge && kept.last.map(CopyText.isWordPart) == true
    return endsWord ? kept + [edge] : kept
  }

  /// Returns how much a text narrows the search: a rare first word counts most, then the number of
  /// words, then letters.
  private static func weight(of text: [Unicode.Scalar]) -> Int {
    let word = text.prefix(while: CopyText.isWordPart)
    let gaps = text.count { !CopyText.isWordPart($0) }
    guard !word.isEmpty, gaps > 0 || word.count > 1 else { return 0 }
    let isCommon = commonWords.contains(String(String.UnicodeScalarView(word)))
    return (isCommon ? 0 : 10_000) + gaps * 100 + text.count
  }

  /// Words of which every sentence has some.
  private static let commonWords: Set<String> = [
    "a", "all", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "for", "from",
    "had", "has", "have", "he", "her", "his", "in", "is", "it", "no", "not", "of", "on", "one",
    "or", "she", "that", "the", "their", "they", "this", "to", "was", "we", "were", "which", "who",
    "will", "with",
  ]
}
