/// What a desk knows of its own language, beyond the draft that is read.
///
/// It is a value of the policy and of two trees, so that a clone says the same as the service.
public struct House: Sendable {
  /// The language of its briefs, as a BCP 47 tag.
  public var language: String
  public var spelling: SpellingVariety
  /// The sections that a brief may have, in their order; empty: any.
  public var sections: [String]
  /// The words that it has confirmed.
  public var lexicon: Lexicon
  /// The words that it has published.
  public var archive: Archive
  /// The dictionaries, or `nil` where none is installed for the language.
  public var speller: (any Speller)?
  public var misspellings: Misspellings
  /// Rules that are data: those that ship in `styles/Copydesk`, and the desk's own.
  public var styles: [any Rule]

  public init(
    language: String = "en", spelling: SpellingVariety = .oxford, sections: [String] = [],
    lexicon: Lexicon = Lexicon(), archive: Archive = Archive(), speller: (any Speller)? = nil,
    misspellings: Misspellings = Misspellings(), styles: [any Rule] = []
  ) {
    self.language = language
    self.spelling = spelling
    self.sections = sections
    self.lexicon = lexicon
    self.archive = archive
    self.speller = speller
    self.misspellings = misspellings
    self.styles = styles
  }
}
