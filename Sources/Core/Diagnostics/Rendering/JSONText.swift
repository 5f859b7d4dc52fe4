/// A JSON document under construction.
///
/// The core has no Foundation; this is all of JSON that reports need.
public indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  case boolean(Bool)
  case null
  case array([JSONText])
  /// The members keep their order.
  case object([(String, JSONText)])

  /// The document on one line.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .string(let value): Self.quote(value, to: &text)
    case .number(let value): text += String(value)
    case .boolean(let value): text += value ? "true" : "false"
    case .null: text += "null"
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Self.quote(member.0, to: &text)
        text += ":"
        member.1.write(to: &text)
      }
      text += "}"
    }
  }

  /// Writes a string, with all escaped that a terminal or a script tag might act on.
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where VisibleText.isHidden(scalar) || scalar == "<":
        for unit in String(scalar).utf16 { text += "\\u" + VisibleText.hexadecimal(UInt32(unit)) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
