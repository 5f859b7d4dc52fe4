/// Looks in an expression for beginnings of words of which each match has at least one.
///
/// They are looked up in the table of all rules, so that the expression need only run where one is.
struct WordCues {
  private typealias Item = RegexShape.Item

  private static let limit = 64

  private var best: [[Unicode.Scalar]]?
  /// The letters since a word began, or `nil` where it is not known whether one did.
  private var word: [Unicode.Scalar]?

  private init(atWord: Bool) {
    word = atWord ? [] : nil
  }

  /// Returns the cues of an expression in small letters, or `nil` where it has none.
  ///
  /// - Parameter atWord: whether a word begins where the match does.
  static func of(_ shape: RegexShape, atWord: Bool) -> [[Unicode.Scalar]]? {
    guard let cues = cues(of: shape.ways, atWord: atWord), cues.count <= limit else { return nil }
    return cues.map { $0.map(CopyText.folded) }
  }

  private static func cues(of ways: [[Item]], atWord: Bool) -> [[Unicode.Scalar]]? {
    var all: [[Unicode.Scalar]] = []
    for way in ways {
      var search = WordCues(atWord: atWord)
      for item in way { search.take(item) }
      search.offerWord()
      guard let best = search.best else { return nil }
      all += best
    }
    return all
  }

  private mutating func take(_ item: Item) {
    switch item.node {
    case .claim: break
    case .wordEdge: takeEdge(item)
    case .scalar(let scalar) where CopyText.isWordPart(scalar): takeLetter(scalar, item)
    case .scalar: takeGap(item)
    case .set(let members) where !members.contains(where: CopyText.isWordPart): takeGap(item)
    case .group(let ways):
      offerWord()
      if item.least > 0 { offer(Self.cues(of: ways, atWord: word?.isEmpty == true)) }
      word = nil
    case .set, .any:
      offerWord()
      word = nil
    }
  }

  /// Behind an edge a word begins, unless one ends there.
  private mutating func takeEdge(_ item: Item) {
    guard item.least > 0 else { return }
    offerWord()
    word = word?.isEmpty == false ? nil : []
  }

  private mutating func takeLetter(_ scalar: Unicode.Scalar, _ item: Item) {
    if item.least > 0 { word?.append(scalar) }
    guard item.least != 1 || item.most != 1 else { return }
    offerWord()
    word = nil
  }

  /// Takes what is no part of a word: behind it a word begins.
  private mutating func takeGap(_ item: Item) {
    offerWord()
    let isAtWord = item.least > 0 || word?.isEmpty == true
    word = isAtWord ? [] : nil
  }

  private mutating func offerWord() {
    if let word { offer([word]) }
  }

  /// Keeps the cues whose shortest is longest; one letter is too common to be a cue.
  private mutating func offer(_ cues: [[Unicode.Scalar]]?) {
    guard let cues, let shortest = cues.map(\.count).min(), shortest >= 2 else { return }
    if shortest > best?.map(\.count).min() ?? 0 { best = cues }
  }
}
