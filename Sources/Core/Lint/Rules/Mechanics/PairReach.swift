/// Keeps the lone halves of pairs by block, and lets those find each other that reach over several.
///
/// A remark in brackets may run over paragraphs: its bracket begins one and ends another.
struct PairReach {
  /// A half without another.
  struct Half: Hashable, Sendable {
    let sign: Unicode.Scalar
    let opens: Bool
    let fault: CopyFault
  }

  /// How many blocks a pair of brackets reaches over at most.
  private static let limit = 12

  private var halves: [(block: Int, half: Half)] = []
  /// The bracket that began a block and waits for its other half, as a place in `halves`.
  private var waiting: Int?

  mutating func add(_ found: [Half], of block: Int, in copy: CopyText) {
    for half in found {
      if let at = waiting, halves.indices.contains(at), block - halves[at].block <= Self.limit,
        !half.opens, Self.closes(half.sign, halves[at].half.sign), Self.endsBlock(half, copy)
      {
        halves.remove(at: at)
        waiting = nil
        continue
      }
      if half.opens, half.fault.range.lowerBound == 0, half.sign != "\u{201C}" {
        waiting = halves.count
      }
      halves.append((block, half))
    }
  }

  /// What is left, by block.
  var faults: [(block: Int, faults: [CopyFault])] { halves.map { ($0.block, [$0.half.fault]) } }

  private static func closes(_ closing: Unicode.Scalar, _ opening: Unicode.Scalar) -> Bool {
    closing == ")" && opening == "(" || closing == "]" && opening == "["
  }

  private static func endsBlock(_ half: Half, _ copy: CopyText) -> Bool {
    copy.scalars.count - half.fault.range.upperBound <= 1
  }
}
