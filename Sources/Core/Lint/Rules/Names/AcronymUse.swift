/// An acronym where copy has it: as a word, or in brackets behind what it stands for.
struct AcronymUse: Hashable, Sendable {
  /// The acronym, without the `s` of several.
  let letters: String
  /// Its letters in the block's text, and its block in the galley's.
  let range: Range<Int>
  let block: Int
  /// What it stands for, as it is written here, or `nil` where it stands alone.
  let expansion: Expansion?
  /// Whether a bracket opens before or behind it: then it is explained, or somebody's credit.
  let isBesideBrackets: Bool

  /// What an acronym stands for, beside it.
  struct Expansion: Hashable, Sendable {
    let range: Range<Int>
    /// Its words in small letters, those without a letter in the acronym left out.
    let words: [String]
    /// The letters that its words begin with.
    let initials: String
    let fits: Bool
  }
}
