/// What a desk knows of its own language, beyond the draft that is read.
///
/// It is a value of the policy and of two trees, so that a clone says the same as the service.
public struct House: Sendable {
  /// The language of its briefs, as a BCP 47 tag.
  public var language: String
  /// The English that it writes, or `nil` where each brief's own majority says.
  public var spelling: SpellingVariety?
  /// The sections that a brief may have, in their order; empty: any.
  public var sections: [String]
  /// The words that it has confirmed.
  public var lexicon: Lexicon { didSet { memory = SpellingMemory() } }
  /// The words that it has published.
  public var archive: Archive { didSet { memory = SpellingMemory() } }
  /// The dictionaries, or `nil` where spelling is not to be read.
  public var shelf: (any DictionaryShelf)? { didSet { memory = SpellingMemory() } }
  /// The known misspellings of English, or `nil` where no list is installed.
  public var misspellings: Misspellings? { didSet { memory = SpellingMemory() } }
  /// Rules that are data: those that ship in `styles/Copydesk`, and the desk's own.
  public var styles: [any Rule]
  /// What was found out about words by all of the above.
  private(set) var memory = SpellingMemory()

  public init(
    language: String = "en", spelling: SpellingVariety? = nil, sections: [String] = [],
    lexicon: Lexicon = Lexicon(), archive: Archive = Archive(),
    shelf: (any DictionaryShelf)? = nil, misspellings: Misspellings? = nil,
    styles: [any Rule] = []
  ) {
    self.language = language
    self.spelling = spelling
    self.sections = sections
    self.lexicon = lexicon
    self.archive = archive
    self.shelf = shelf
    self.misspellings = misspellings
    self.styles = styles
  }
}
