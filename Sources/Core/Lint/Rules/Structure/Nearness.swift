/// How near a name is to another.
enum Nearness {
  /// Whether one name is most likely a slip of the other.
  ///
  /// Near is at most two letters away and at most a third of the name, or that one begins with it.
  static func isNear(_ a: String, _ b: String) -> Bool {
    let a = Array(a.unicodeScalars.prefix(48))
    let b = Array(b.unicodeScalars.prefix(48))
    guard let shorter = [a.count, b.count].min(), shorter > 2 else { return false }
    return a.starts(with: b) || b.starts(with: a) || distance(a, b) <= min(2, shorter / 3)
  }

  /// Returns how many letters must be changed, added or left out.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var last = Array(0...b.count)
    for row in a.indices {
      var current = [row + 1]
      for column in b.indices {
        let change = last[column] + (a[row] == b[column] ? 0 : 1)
        current.append(min(change, last[column + 1] + 1, current[column] + 1))
      }
      last = current
    }
    return last[b.count]
  }
}
