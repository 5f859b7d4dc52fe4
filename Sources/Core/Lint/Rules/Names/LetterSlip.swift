/// Slips of the pen in an acronym.
enum LetterSlip {
  /// Whether two acronyms differ by two neighbours that changed places.
  static func isSwap(_ a: String, _ b: String) -> Bool {
    let pairs = Array(zip(a.utf8, b.utf8))
    let wrong = pairs.indices.filter { pairs[$0].0 != pairs[$0].1 }
    guard a.utf8.count == b.utf8.count, wrong.count == 2, wrong[0] + 1 == wrong[1] else {
      return false
    }
    return pairs[wrong[0]].0 == pairs[wrong[1]].1 && pairs[wrong[1]].0 == pairs[wrong[0]].1
  }

  /// Whether two acronyms differ by one letter.
  static func isChange(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && zip(a.utf8, b.utf8).count { $0 != $1 } == 1
  }

  /// Returns what an acronym can be a slip of: two letters changed places, or one of two equal
  /// letters was lost or doubled.
  ///
  /// One changed letter is no slip to be sure of: ICC and ICJ are two courts.
  static func candidates(of acronym: String) -> Set<String> {
    let letters = Array(acronym.utf8)
    var found: Set<String> = []
    for index in letters.indices {
      if index + 1 < letters.count {
        var swapped = letters
        swapped.swapAt(index, index + 1)
        found.insert(String(decoding: swapped, as: UTF8.self))
      }
      guard letters.count > 2 else { continue }
      if index > 0, letters[index] == letters[index - 1] {
        var single = letters
        single.remove(at: index)
        found.insert(String(decoding: single, as: UTF8.self))
      }
      var doubled = letters
      doubled.insert(letters[index], at: index)
      found.insert(String(decoding: doubled, as: UTF8.self))
    }
    found.remove(acronym)
    return found
  }
}
