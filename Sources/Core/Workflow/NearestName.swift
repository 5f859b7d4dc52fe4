/// Finds the name that somebody probably meant.
public enum NearestName {
  /// Returns the candidate nearest to a name, or `nil` where none is near.
  ///
  /// Near is at most two letters away and at most a third of the name; among equals the first wins.
  public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, min(2, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars.prefix(64)))
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Returns `'name'`, with `; did you mean 'nearest'?` behind it where one is near.
  static func hint(_ name: String, among candidates: some Sequence<String>) -> String {
    guard let nearest = of(name, among: candidates) else { return "" }
    return "; did you mean '\(nearest)'?"
  }

  /// Returns how many letters must be changed, added, left out or swapped with the next.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...b.count)
    for row in 0..<a.count {
      var current = [row + 1]
      for column in 0..<b.count {
        let change = last[column] + (a[row] == b[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = last
      last = current
    }
    return last[b.count]
  }
}
