/// A shortened word that is written with full stops or without, as copy has it.
struct DottedForm: Hashable, Sendable {
  /// Which of them are written alike.
  enum Kind: Hashable, Sendable, CaseIterable {
    /// A title that ends in its last letter: `Mr`, `Dr`.
    case title
    /// A title that is cut off: `Prof.`, `Rev.`
    case cutTitle
    /// Capitals: `UK`, `U.S.`
    case capitals
    /// `e.g.`, `i.e.`
    case latin
    /// `a.m.`, `PM`
    case clock
  }

  let kind: Kind
  /// The letters without their stops, small ones where the kind has small ones.
  let letters: String
  let hasStops: Bool
  /// Whether it is `AM`, where `am` could be.
  let isLarge: Bool
  /// Whether its last full stop alone is missing: `U.S`.
  let isCutShort: Bool
  /// Its letters and stops in the text.
  let range: Range<Int>
}
