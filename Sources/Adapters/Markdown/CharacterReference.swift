internal import Cmd4c

/// Decodes character references such as `&amp;` and `&#8217;`.
///
/// Names are looked up by letting md4c's own renderer print them, so there is one table of names.
/// Numbers are read here: md4c 0.4.8 prints a surrogate as three bytes that are not UTF-8.
struct CharacterReference {
  private var known: [[UInt8]: [UInt8]?] = [:]

  /// Returns what a reference stands for as UTF-8, or `nil` where it stands for itself.
  mutating func decode(_ reference: some Collection<UInt8>) -> [UInt8]? {
    let reference = Array(reference)
    if let answer = known[reference] { return answer }
    let answer =
      reference.starts(with: Array("&#".utf8)) ? Self.number(reference) : Self.name(reference)
    known[reference] = .some(answer)
    return answer
  }

  private static func number(_ reference: [UInt8]) -> [UInt8]? {
    var digits = reference.dropFirst(2).dropLast()
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    if isHexadecimal { digits = digits.dropFirst() }
    let text = String(decoding: digits, as: UTF8.self)
    guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), value != 0,
      let scalar = Unicode.Scalar(value)
    else { return Array("\u{FFFD}".utf8) }
    return Array(String(Character(scalar)).utf8)
  }

  /// Calls `md_html` on the reference alone.
  private static func name(_ reference: [UInt8]) -> [UInt8]? {
    let page = Md4cPage.render(reference, flags: 0)
    let text = String(decoding: page, as: UTF8.self)
    guard text.hasPrefix("<p>"), text.hasSuffix("</p>\n") else { return nil }
    let printed = String(text.dropFirst(3).dropLast(5))
    let escapes = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&amp;": "&"]
    if let plain = escapes[printed] { return Array(plain.utf8) }
    return printed.contains("&") ? nil : Array(printed.utf8)
  }
}
