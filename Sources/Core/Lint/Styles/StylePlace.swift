/// Where a style rule finds something: in a block's text, or in the file as it is written.
package enum StylePlace: Hashable, Sendable {
  /// Scalars of the text of a block of copy, which is counted from the first.
  case copy(block: Int, Range<Int>)
  case file(Range<Int>)

  /// What the place comes after in the order of a draft.
  var order: (block: Int, start: Int, end: Int) {
    switch self {
    case .copy(let block, let range): (block, range.lowerBound, range.upperBound)
    case .file(let range): (-1, range.lowerBound, range.upperBound)
    }
  }

  /// Whether all of another place lies in this one.
  func covers(_ other: StylePlace) -> Bool {
    order.block == other.order.block && order.start <= other.order.start
      && other.order.end <= order.end
  }
}
