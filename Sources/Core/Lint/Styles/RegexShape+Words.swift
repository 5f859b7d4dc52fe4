extension RegexShape {
  /// How many texts an expression is written out as.
  private static let textLimit = 64

  /// All texts that it can stand for, where they are few, and words at both ends.
  var texts: [[Unicode.Scalar]]? {
    guard let texts = Self.written(ways.map { Self.withoutEdges($0) }) else { return nil }
    let areWords = texts.allSatisfy { text in
      text.first.map(CopyText.isWordPart) == true && text.last.map(CopyText.isWordPart) == true
    }
    return areWords ? texts : nil
  }

  /// Leaves out the edges of words at the ends, where the table looks for them anyway.
  private static func withoutEdges(_ way: [Item]) -> [Item] {
    let edge = Item(node: .wordEdge)
    let rest = way.first == edge ? way.dropFirst() : way[...]
    return Array(rest.last == edge ? rest.dropLast() : rest)
  }

  private static func written(_ ways: [[Item]]) -> [[Unicode.Scalar]]? {
    var all: [[Unicode.Scalar]] = []
    for way in ways {
      var texts: [[Unicode.Scalar]] = [[]]
      for item in way {
        guard let most = item.most, item.least <= most, most <= 2,
          let parts = written(item.node)
        else { return nil }
        let choices = (item.least...most).flatMap { count in
          repeated(parts, count)
        }
        guard texts.count * choices.count <= textLimit else { return nil }
        texts = texts.flatMap { text in choices.map { text + $0 } }
      }
      all += texts
      guard all.count <= textLimit else { return nil }
    }
    return all
  }

  private static func written(_ node: Node) -> [[Unicode.Scalar]]? {
    switch node {
    case .scalar(let scalar): [[scalar]]
    case .set(let scalars): scalars.map { [$0] }
    case .group(let ways): written(ways)
    case .any, .wordEdge, .claim, .ahead, .behind: nil
    }
  }

  private static func repeated(_ parts: [[Unicode.Scalar]], _ count: Int) -> [[Unicode.Scalar]] {
    switch count {
    case 0: [[]]
    case 1: parts
    default: parts.count > textLimit ? parts : parts.flatMap { part in parts.map { part + $0 } }
    }
  }
}

extension CopyText {
  /// Whether a scalar is part of what a regular expression calls a word.
  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || isLetter(scalar)
  }

  /// Returns the small letter of a letter, where the two are one scalar each and lie in an order.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    switch value {
    case 0x41...0x5A: return Unicode.Scalar(value + 0x20) ?? scalar
    case 0..<0xC0: return scalar
    case 0xD7: return scalar
    case 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: return Unicode.Scalar(value + 0x20) ?? scalar
    case 0x400...0x40F: return Unicode.Scalar(value + 0x50) ?? scalar
    case 0x100...0x137, 0x14A...0x177: return Unicode.Scalar(value | 1) ?? scalar
    default: return scalar
    }
  }
}
