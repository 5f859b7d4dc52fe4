/// Reads the text of a formula.
struct MetricExpressionReader {
  private typealias Refusal = MetricExpression.Refusal
  private typealias Node = MetricExpression.Node

  private let bytes: [UInt8]
  private let names: Set<String>
  private var index = 0
  private var depth = 0

  init(_ text: String, names: Set<String>) {
    bytes = Array(text.utf8)
    self.names = names
  }

  mutating func readAll() throws(MetricExpression.Refusal) -> MetricExpression.Node {
    guard bytes.count <= 2000 else { throw refusal("it has more than 2000 letters") }
    let node = try read(strongerThan: 0)
    skipBlanks()
    guard index == bytes.count else { throw refusal("there is no operator before this") }
    return node
  }

  private func refusal(_ reason: String) -> MetricExpression.Refusal {
    Refusal(reason: reason, offset: min(index, bytes.count))
  }

  private mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    skipBlanks()
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func read(strongerThan strength: Int) throws(MetricExpression.Refusal)
    -> MetricExpression.Node
  {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else { throw refusal("it is nested more than 64 deep") }
    var left = try readOperand()
    while let sign = nextOperator(strongerThan: strength) {
      left = .both(sign, left, try read(strongerThan: sign.strength))
    }
    return left
  }

  private mutating func nextOperator(strongerThan strength: Int) -> MetricExpression.Operator? {
    let start = index
    for sign in MetricExpression.Operator.allCases where take(sign.rawValue) {
      if sign.strength > strength { return sign }
      break
    }
    index = start
    return nil
  }

  private mutating func readOperand() throws(MetricExpression.Refusal) -> MetricExpression.Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 64 else { throw refusal("it is nested more than 64 deep") }
    if take("-") { return .negated(try readOperand()) }
    if take("!") { return .not(try readOperand()) }
    if take("(") {
      let node = try read(strongerThan: 0)
      guard take(")") else { throw refusal("a bracket is not closed") }
      return node
    }
    skipBlanks()
    guard index < bytes.count else { throw refusal("a number or a name is missing at the end") }
    let start = index
    let word = takeWord()
    guard !word.isEmpty else { throw refusal("a number or a name is missing here") }
    if let number = Double(word), number.isFinite { return .number(number) }
    if take("(") { return try readCall(word, at: start) }
    let name = word.replacing(".", with: "_")
    guard names.contains(name) else {
      index = start
      throw refusal("nothing is counted under the name '\(word)'")
    }
    return .name(name)
  }

  private mutating func readCall(_ word: String, at start: Int) throws(MetricExpression.Refusal)
    -> MetricExpression.Node
  {
    let name = word.hasPrefix("math.") ? String(word.dropFirst(5)) : word
    guard let function = MetricExpression.Function(rawValue: name) else {
      index = start
      throw refusal(
        "there is no function '\(word)'; there are sqrt, abs, floor, ceil, min, max, pow")
    }
    var nodes = [try read(strongerThan: 0)]
    while take(",") { nodes.append(try read(strongerThan: 0)) }
    guard take(")") else { throw refusal("a bracket is not closed") }
    guard nodes.count == function.arity else {
      throw refusal("'\(name)' takes \(function.arity) values, not \(nodes.count)")
    }
    return .call(function, nodes)
  }

  private mutating func takeWord() -> String {
    let start = index
    while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
