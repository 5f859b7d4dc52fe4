/// How many ways an expression can be tried at one place, at worst.
///
/// PCRE2's machine code counts neither the turns of a repetition of one letter nor alternatives, so
/// its limits say nothing of them. An expression whose worst is bearable runs as it is; any other
/// is compiled with a call between its parts that reads the clock.
struct PatternCost: Hashable, Sendable {
  /// How many repetitions without an end it has.
  private(set) var degree = 0
  /// The product of its choices.
  private(set) var factor = 1.0
  /// Whether it has a repetition in a repetition, or calls itself.
  private(set) var isWild = false

  /// The ways that are borne at one place.
  private static let limit = 5e6

  private struct Group {
    var alternatives = 1.0
    var isVariable = false
  }

  init(_ expression: String) {
    let scalars = Array(expression.unicodeScalars)
    var open = [Group()]
    var closed: Group?
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let group = closed
      closed = nil
      switch scalar {
      case "\\":
        if scalars.dropFirst(index + 1).first == "g" { isWild = true }
        index += 1
      case "[": index = Self.endOfClass(scalars, index)
      case "(":
        open.append(Group())
        if Self.callsItself(scalars.dropFirst(index + 1).prefix(3)) { isWild = true }
        // A group's '?' is no repetition.
        if scalars.dropFirst(index + 1).first == "?" { index += 1 }
      case ")" where open.count > 1:
        let done = open.removeLast()
        factor *= done.alternatives
        if done.isVariable || done.alternatives > 1 { open[open.count - 1].isVariable = true }
        closed = done
      case "|": open[open.count - 1].alternatives += 1
      case "?":
        factor *= 2
        open[open.count - 1].isVariable = true
      case "*", "+", "{":
        guard let repetition = Self.repetition(scalars, index) else { break }
        if group?.isVariable == true || (group?.alternatives ?? 1) > 1 { isWild = true }
        if repetition.isVariable {
          degree += 1
          open[open.count - 1].isVariable = true
        }
        index = repetition.end
      default: break
      }
      index += 1
    }
    factor *= open.map(\.alternatives).reduce(1, *)
  }

  /// Returns how many ways there are in a text of some bytes, or `nil` where that is beyond
  /// bearing.
  func ways(in count: Int) -> Double? {
    guard !isWild else { return nil }
    let ways = (0..<min(degree, 64)).reduce(factor) { product, _ in product * Double(max(1, count))
    }
    return ways <= Self.limit ? ways : nil
  }

  private static func callsItself(_ start: ArraySlice<Unicode.Scalar>) -> Bool {
    guard start.first == "?", let kind = start.dropFirst().first else { return false }
    if "R&+0123456789".unicodeScalars.contains(kind) { return true }
    let next = start.dropFirst(2).first
    return kind == "P" && next == ">"
      || kind == "-" && next.map { ("0"..."9").contains($0) } == true
  }

  private static func endOfClass(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var index = start + 1
    if index < scalars.count, scalars[index] == "^" { index += 1 }
    if index < scalars.count, scalars[index] == "]" { index += 1 }
    while index < scalars.count, scalars[index] != "]" {
      index += scalars[index] == "\\" ? 2 : 1
    }
    return index
  }

  /// Reads `*`, `+` or `{2,5}` with the mark behind it that says how greedy it is.
  private static func repetition(_ scalars: [Unicode.Scalar], _ start: Int)
    -> (isVariable: Bool, end: Int)?
  {
    var end = start
    var isVariable = true
    if scalars[start] == "{" {
      guard let close = scalars[start...].firstIndex(of: "}") else { return nil }
      let bounds = scalars[start + 1..<close]
      guard !bounds.isEmpty, bounds.allSatisfy({ $0 == "," || ("0"..."9").contains($0) }) else {
        return nil
      }
      isVariable = bounds.contains(",")
      end = close
    }
    if end + 1 < scalars.count, scalars[end + 1] == "?" || scalars[end + 1] == "+" { end += 1 }
    return (isVariable, end)
  }
}
