internal import Lint

/// What a program or a web address is told of an edition: one JSON object in one line.
///
/// The fields and their order are an interface that stays; fields are only added.
public struct HookInput: Sendable {
  /// The document in UTF-8, with a line feed at its end.
  public let json: [UInt8]

  /// Makes the document that a hook gets for an edition.
  public init(_ edition: Edition, hook: String) {
    let fields: [(name: String, value: String)] = [
      ("version", "1"),
      ("event", Self.quoted(edition.event.rawValue)),
      ("id", Self.quoted(edition.deliveryID(hook: hook))),
      ("slug", Self.quoted(edition.slug.text)),
      ("edition", String(edition.number)),
      ("title", Self.quoted(edition.title)),
      ("date", Self.quoted(edition.date.description)),
      ("publication", Self.quoted(edition.publication)),
      ("source", Self.quoted(edition.source)),
      ("blob", Self.quoted(edition.blob)),
      ("path", Self.quoted(edition.path)),
      ("url", edition.url.map(Self.quoted) ?? "null"),
      ("approvedBy", "[\(edition.approvedBy.map(Self.quoted).joined(separator: ", "))]"),
      ("correction", edition.correction.map(Self.quoted) ?? "null"),
    ]
    let body = fields.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ")
    json = Array("{\(body)}\n".utf8)
  }

  /// Returns a JSON string, with everything escaped that a terminal or a script might act on.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
