/// An expression as Vale's engine reads it, written as PCRE2 does.
///
/// It reads `\u2019` where PCRE2 wants `\x{2019}`, and takes the hyphen of `[\w-.]` for a hyphen.
/// `\d` is a digit of ASCII, as in Go: PCRE2 finds those much faster than all that Unicode has.
/// A straight apostrophe behind a letter finds a curly one too.
struct PatternDialect: Hashable, Sendable {
  private(set) var text = ""
  /// Where the text is longer than the expression: from which byte, and by how many.
  private var growth: [(from: Int, by: Int)] = []

  static func == (a: PatternDialect, b: PatternDialect) -> Bool { a.text == b.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }

  init(_ expression: String) {
    let scalars = Array(expression.unicodeScalars)
    var index = 0
    var classStart: Int?
    var isBehindClassEscape = false
    var last: Unicode.Scalar = " "
    while index < scalars.count {
      let scalar = scalars[index]
      let wasBehindClassEscape = isBehindClassEscape
      isBehindClassEscape = false
      if scalar == "\\", index + 1 < scalars.count {
        let taken = Self.escape(scalars[index...], isInClass: classStart != nil)
        append(taken.text, from: taken.count)
        isBehindClassEscape =
          classStart != nil && "dDsSwW".unicodeScalars.contains(scalars[index + 1])
        index += taken.count
        last = " "
        continue
      }
      switch scalar {
      case "[" where classStart == nil: classStart = index
      case "]":
        let isFirst = classStart.map { start in
          start + 1 == index || start + 2 == index && scalars[start + 1] == "^"
        }
        if isFirst != true { classStart = nil }
      default: break
      }
      if scalar == "-", wasBehindClassEscape {
        append("\\-", from: 1)
      } else if scalar == "'", classStart == nil, last.properties.isAlphabetic {
        append("['\u{2019}]", from: 1)
      } else {
        text.unicodeScalars.append(scalar)
      }
      last = scalar
      index += 1
    }
  }

  /// Returns the byte of the expression from which a byte of the text came.
  func original(of offset: Int) -> Int {
    growth.reduce(offset) { $1.from <= offset ? $0 - $1.by : $0 }
  }

  private mutating func append(_ new: String, from count: Int) {
    text += new
    let by = new.utf8.count - count
    if by > 0 { growth.append((text.utf8.count, by)) }
  }

  /// Reads an escape: `\uXXXX` and `\d` are written anew, all else stays.
  private static func escape(_ rest: ArraySlice<Unicode.Scalar>, isInClass: Bool)
    -> (text: String, count: Int)
  {
    let start = rest.startIndex
    if rest[start + 1] == "d" { return (isInClass ? "0-9" : "[0-9]", 2) }
    if rest[start + 1] == "u" {
      let digits = rest[(start + 2)...].prefix(4)
      if digits.count == 4, digits.allSatisfy({ $0.properties.isASCIIHexDigit }) {
        return ("\\x{\(String(String.UnicodeScalarView(digits)))}", 6)
      }
    }
    return (String(String.UnicodeScalarView(rest.prefix(2))), 2)
  }
}
