/// A formula of a style rule: numbers, counts of a draft, arithmetic and comparisons.
///
/// It has neither loops nor calls of anything but a few functions, and is as deep as it is written.
package struct MetricExpression: Hashable, Sendable {
  /// Why a formula is none.
  package struct Refusal: Error, Hashable, Sendable {
    package let reason: String
    /// The byte of the formula.
    package let offset: Int
  }

  indirect enum Node: Hashable, Sendable {
    case number(Double)
    case name(String)
    case call(Function, [Node])
    case negated(Node)
    case not(Node)
    case both(Operator, Node, Node)
  }

  enum Operator: String, CaseIterable, Hashable, Sendable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case unequal = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case more = ">"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case remainder = "%"

    /// How strongly it binds.
    var strength: Int {
      switch self {
      case .or: 1
      case .and: 2
      case .equal, .unequal, .atMost, .atLeast, .less, .more: 3
      case .plus, .minus: 4
      case .times, .over, .remainder: 5
      }
    }
  }

  enum Function: String, Hashable, Sendable {
    case sqrt, abs, floor, ceil, min, max, pow

    var arity: Int {
      switch self {
      case .sqrt, .abs, .floor, .ceil: 1
      case .min, .max, .pow: 2
      }
    }
  }

  let root: Node

  /// Reads a formula that may name some counts.
  ///
  /// - Throws: Where it is none.
  package init(_ text: String, names: Set<String>) throws(Refusal) {
    var reader = MetricExpressionReader(text, names: names)
    root = try reader.readAll()
  }

  /// Returns its value; a comparison that holds is 1.
  func value(_ counts: [String: Double]) -> Double { Self.value(of: root, counts) }

  private static func value(of node: Node, _ counts: [String: Double]) -> Double {
    switch node {
    case .number(let number): number
    case .name(let name): counts[name] ?? 0
    case .negated(let node): -value(of: node, counts)
    case .not(let node): value(of: node, counts) == 0 ? 1 : 0
    case .call(let function, let nodes): call(function, nodes.map { value(of: $0, counts) })
    case .both(let sign, let a, let b): apply(sign, value(of: a, counts), value(of: b, counts))
    }
  }

  private static func apply(_ sign: Operator, _ a: Double, _ b: Double) -> Double {
    switch sign {
    case .or: a != 0 || b != 0 ? 1 : 0
    case .and: a != 0 && b != 0 ? 1 : 0
    case .equal: a == b ? 1 : 0
    case .unequal: a != b ? 1 : 0
    case .atMost: a <= b ? 1 : 0
    case .atLeast: a >= b ? 1 : 0
    case .less: a < b ? 1 : 0
    case .more: a > b ? 1 : 0
    case .plus: a + b
    case .minus: a - b
    case .times: a * b
    case .over: a / b
    case .remainder: a.truncatingRemainder(dividingBy: b)
    }
  }

  private static func call(_ function: Function, _ values: [Double]) -> Double {
    let a = values.first ?? 0
    let b = values.dropFirst().first ?? 0
    switch function {
    case .sqrt: return a.squareRoot()
    case .abs: return a.magnitude
    case .floor: return a.rounded(.down)
    case .ceil: return a.rounded(.up)
    case .min: return Swift.min(a, b)
    case .max: return Swift.max(a, b)
    case .pow:
      guard b == b.rounded(), b.magnitude <= 64 else { return .nan }
      let power = (0..<Int(b.magnitude)).reduce(1.0) { product, _ in product * a }
      return b < 0 ? 1 / power : power
    }
  }
}
