/// How many slips lie between two words.
enum EditDistance {
  /// Returns the distance of Damerau and Levenshtein, with neighbours that change places once, or
  /// `nil` where it is more than a limit.
  ///
  /// Only a band as wide as the limit is looked at, so it takes the length of a word times the
  /// limit.
  static func between(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    let far = limit + 1
    var beforeLast: [Int] = []
    var last = (0...b.count).map { min($0, far) }
    for row in 1..<(a.count + 1) {
      var current = [Int](repeating: far, count: b.count + 1)
      if row <= limit { current[0] = row }
      let columns = max(1, row - limit)..<min(b.count, row + limit) + 1
      for column in columns where column <= b.count {
        let isSame = a[row - 1] == b[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1)
        cost = min(cost, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, a[row - 1] == b[column - 2], a[row - 2] == b[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = min(cost, far)
      }
      beforeLast = last
      last = current
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// Whether two words are one slip apart.
  static func isSlip(_ a: String.UnicodeScalarView, _ b: String.UnicodeScalarView) -> Bool {
    // Words of one slip differ in length by one at most, and share all but the middle.
    var (a, b) = (a[...], b[...])
    while let first = a.first, first == b.first {
      a.removeFirst()
      b.removeFirst()
    }
    while let last = a.last, last == b.last {
      a.removeLast()
      b.removeLast()
    }
    switch (a.count, b.count) {
    case (1, 0), (0, 1), (1, 1): return true
    case (2, 2): return a.first == b.last && a.last == b.first
    default: return false
    }
  }
}
