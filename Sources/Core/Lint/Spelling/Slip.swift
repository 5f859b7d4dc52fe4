/// How a word came to be written for another, where one slip did it.
struct Slip: Hashable, Sendable {
  /// How likely a slip is, from what happens daily to what seldom does.
  enum Kind: Int, Comparable, Sendable {
    /// Two letters changed places, or one was doubled or should have been.
    case swapped
    /// One vowel for another, one of two that sound alike, or a neighbour on the keyboard.
    case close
    /// A letter that is missing or too many.
    case count
    /// A letter for a distant one.
    case far

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  let kind: Kind
  /// Whether two letters changed places.
  let isSwap: Bool
  /// Whether it happened to the first letter, which people seldom miss.
  let isFirst: Bool

  /// Finds the slip between what is written and what may be meant, or returns `nil` where there is
  /// none or more than one.
  init?(written: String, meant: String) {
    let (a, b) = (Array(written.unicodeScalars), Array(meant.unicodeScalars))
    guard abs(a.count - b.count) <= 1, a != b else { return nil }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let room = min(a.count, b.count) - head
    let tail = min(room, zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count)
    let (x, y) = (a[head..<a.count - tail], b[head..<b.count - tail])
    isFirst = head == 0
    isSwap = x.count == 2 && y.count == 2
    switch (x.count, y.count) {
    case (2, 2) where x.first == y.last && x.last == y.first: kind = .swapped
    case (1, 1): kind = Keyboard.isClose(x[head], y[head]) ? .close : .far
    case (1, 0): kind = Self.isDoubled(a, at: head) ? .swapped : .count
    case (0, 1): kind = Self.isDoubled(b, at: head) ? .swapped : .count
    default: return nil
    }
  }

  private static func isDoubled(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    index > 0 && word[index - 1] == word[index]
      || index + 1 < word.count && word[index + 1] == word[index]
  }
}

/// Which letters are taken for each other.
enum Keyboard {
  private static let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
  private static let groups = ["aeiou", "iy", "csz", "ckq", "fv", "gj", "mn", "dt", "bp", "vw"]

  /// The pairs, both ways: neighbours of the keys, on a German keyboard too, and letters that sound
  /// alike.
  private static let pairs: Set<[Unicode.Scalar]> = {
    var pairs: Set<[Unicode.Scalar]> = []
    func add(_ a: Unicode.Scalar, _ b: Unicode.Scalar) { pairs.formUnion([[a, b], [b, a]]) }
    let keys = rows.map { Array($0.unicodeScalars) }
    let german = rows.map { row in
      row.unicodeScalars.map { $0 == "y" ? "z" : $0 == "z" ? "y" : $0 }
    }
    for keys in [keys, german] {
      for (index, row) in keys.enumerated() {
        for (a, b) in zip(row, row.dropFirst()) { add(a, b) }
        guard index + 1 < keys.count else { continue }
        // A key touches the one below it and the one to the left of that.
        for (a, b) in zip(row, keys[index + 1]) { add(a, b) }
        for (a, b) in zip(row.dropFirst(), keys[index + 1]) { add(a, b) }
      }
    }
    for group in groups {
      for a in group.unicodeScalars { for b in group.unicodeScalars where a != b { add(a, b) } }
    }
    return pairs
  }()

  static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a", "e", "i", "o", "u", "y": true
    default: !scalar.isASCII
    }
  }

  static func isClose(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool { pairs.contains([a, b]) }
}
