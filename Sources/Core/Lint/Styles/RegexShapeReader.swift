/// Reads the plain parts of a regular expression's grammar.
struct RegexShapeReader {
  private typealias Item = RegexShape.Item

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// Returns the ways of the whole expression, or `nil` where a part is not plain.
  mutating func readAll() -> [[RegexShape.Item]]? {
    guard let ways = readWays(), index == scalars.count else { return nil }
    return ways
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard scalars[index...].starts(with: text.unicodeScalars) else { return false }
    index += text.unicodeScalars.count
    return true
  }

  private mutating func readWays() -> [[RegexShape.Item]]? {
    guard depth < 16 else { return nil }
    depth += 1
    defer { depth -= 1 }
    var ways: [[Item]] = []
    while true {
      guard let way = readWay() else { return nil }
      ways.append(way)
      guard take("|") else { return ways }
    }
  }

  private mutating func readWay() -> [RegexShape.Item]? {
    var items: [Item] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let node = readNode(), let item = readCount(of: node) else { return nil }
      items.append(item)
    }
    return items
  }

  private mutating func readNode() -> RegexShape.Node? {
    guard let scalar = next else { return nil }
    switch scalar {
    case "(": return readGroup()
    case "[": return readClass()
    case "\\": return readEscape()
    case "^", "$":
      index += 1
      return .claim
    case ".":
      index += 1
      return .any
    case "*", "+", "?", "{": return nil
    default:
      index += 1
      return .scalar(scalar)
    }
  }

  private mutating func readGroup() -> RegexShape.Node? {
    let kinds = ["(?=", "(?<=", "(?!", "(?<!"]
    let kind = kinds.firstIndex { take($0) }
    if kind == nil, !take("(?:") {
      index += 1
      // A group that sets flags, has a name or is of another kind is left to the engine.
      guard next != "?", next != "*" else { return nil }
    }
    guard let ways = readWays(), take(")") else { return nil }
    return switch kind {
    case nil: .group(ways)
    case 0: .ahead(ways)
    case 1: .behind(ways)
    default: .claim
    }
  }

  private mutating func readEscape() -> RegexShape.Node? {
    index += 1
    guard let scalar = next else { return nil }
    index += 1
    switch scalar {
    case "b": return .wordEdge
    case "B", "A", "z", "Z": return .claim
    case "s": return .set([" "])
    case "d", "D", "w", "W", "S": return .any
    default:
      let isPlain = scalar.isASCII && !CopyText.isLetter(scalar)
      return isPlain ? .scalar(scalar) : nil
    }
  }

  /// Reads `[sz]`; a class with ranges, or of many, is any scalar.
  private mutating func readClass() -> RegexShape.Node? {
    index += 1
    var members: [Unicode.Scalar] = []
    var isPlain = next != "^"
    guard next != "]" else { return nil }
    while let scalar = next, scalar != "]" {
      index += 1
      if scalar == "\\" {
        guard let escaped = next else { return nil }
        index += 1
        if escaped == "s" {
          members.append(" ")
        } else {
          isPlain = isPlain && !CopyText.isLetter(escaped)
          members.append(escaped)
        }
      } else {
        let isRange = scalar == "-" && !members.isEmpty && next != "]"
        isPlain = isPlain && !isRange && scalar != "["
        members.append(scalar)
      }
    }
    guard next == "]" else { return nil }
    index += 1
    return isPlain && members.count <= 8 ? .set(members) : .any
  }

  private mutating func readCount(of node: RegexShape.Node) -> RegexShape.Item? {
    var item = Item(node: node)
    switch next {
    case "?": (item.least, item.most) = (0, 1)
    case "*": (item.least, item.most) = (0, nil)
    case "+": (item.least, item.most) = (1, nil)
    case "{":
      guard let close = scalars[index...].firstIndex(of: "}") else { return nil }
      let bounds = String(String.UnicodeScalarView(scalars[index + 1..<close]))
        .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard let least = bounds.first.flatMap({ Int($0) }), least < 1000, bounds.count <= 2 else {
        return nil
      }
      item.least = least
      item.most = bounds.count == 1 ? least : Int(bounds[1])
      guard item.most != nil || bounds.last == "" else { return nil }
      index = close
    default: return item
    }
    index += 1
    if next == "?" || next == "+" { index += 1 }
    switch node {
    case .claim, .ahead, .behind, .wordEdge: return nil
    default: break
    }
    return item
  }
}
