/// What a regular expression looks like, as far as a plain reading of it goes.
///
/// Most expressions of style rules are words with a choice in them, such as `utili[sz]es?`. Those
/// are looked up in a table with all others, and of the rest one often knows a word that must be
/// there.
struct RegexShape: Hashable, Sendable {
  indirect enum Node: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    /// One of a few scalars.
    case set([Unicode.Scalar])
    /// One scalar of which nothing is known.
    case any
    case wordEdge
    /// What must stand before the place, or behind it.
    case behind([[Item]])
    case ahead([[Item]])
    /// Any other claim that takes no scalar.
    case claim
    case group([[Item]])
  }

  /// A node with how often it may stand.
  struct Item: Hashable, Sendable {
    let node: Node
    var least = 1
    /// `nil` where there is no end to it.
    var most: Int? = 1
  }

  /// The ways in which it can be read.
  let ways: [[Item]]
  let ignoresCase: Bool

  /// Reads an expression, or returns `nil` where it has parts whose meaning is not plain.
  init?(_ expression: String) {
    var scalars = Array(expression.unicodeScalars)
    let flag = Array("(?i)".unicodeScalars)
    ignoresCase = scalars.starts(with: flag)
    if ignoresCase { scalars.removeFirst(flag.count) }
    var reader = RegexShapeReader(scalars)
    guard scalars.count <= 2000, let ways = reader.readAll() else { return nil }
    self.ways = ways
  }
}
