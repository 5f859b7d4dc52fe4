/// Where a name is known from.
enum NameStanding: Hashable, Sendable {
  /// It stands in the draft so often, first at this place.
  case here(count: Int, Range<Int>)
  case lexicon
  /// Everybody writes it.
  case famous
  /// So many published briefs have it.
  case archive(count: Int)
}
