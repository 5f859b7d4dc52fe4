/// Counts the straight and the curly form of a mark, and knows the first of each.
struct MarkForms {
  private(set) var straight = 0
  private(set) var curly = 0
  private(set) var firstStraight: [Range<Int>] = []
  private(set) var firstCurly: [Range<Int>] = []

  private static let limit = 21

  /// Counts the marks at places of a text.
  mutating func add(_ places: [Int], of copy: CopyText) {
    for index in places {
      let isStraight = copy.scalars[index].isASCII
      if isStraight { straight += 1 } else { curly += 1 }
      guard (isStraight ? firstStraight : firstCurly).count < Self.limit else { continue }
      let range = copy.bytes(of: index..<index + 1)
      if isStraight { firstStraight.append(range) } else { firstCurly.append(range) }
    }
  }
}
