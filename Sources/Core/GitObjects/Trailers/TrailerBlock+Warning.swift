extension TrailerBlock {
  /// Something that its writer may take for a trailer, and why it does not count.
  public struct Warning: Hashable, Sendable {
    /// Why it does not count.
    ///
    /// A token that the workflow knows is spelt as it is there, whatever the message says.
    public enum Kind: Hashable, Sendable {
      case emptyValue(token: String)
      case unseenCharacter(Unicode.Scalar, token: String)
      /// A trailer in the message's first paragraph.
      case inTitle(token: String)
      /// A trailer above the last paragraph.
      case outsideLastParagraph(token: String)
      /// A trailer in a last paragraph in which another line, from 1, is no trailer.
      case besideText(line: Int, token: String)
      /// A trailer in a message that has git's scissors on a line, from 1.
      case besideScissors(line: Int, token: String)
      /// A token that is nearly the one that is meant.
      case misspelt(token: String)
      /// A trailer behind a mark of quotation, of a list or of emphasis.
      case marked(token: String)
      /// A trailer behind blanks, which make it part of the line above.
      case indented(token: String)
      /// A trailer behind other words on its line.
      case insideLine(token: String)
      case withoutColon(token: String)
      /// More warnings that were left out.
      case more(Int)
    }

    public let kind: Kind
    /// The line of the message, from 1.
    public let line: Int
    /// What stands there, cut short and safe to print.
    public let written: String

    init(_ kind: Kind, line: Int, written: String) {
      self.kind = kind
      self.line = line
      self.written = written.shown()
    }

    /// Returns the warnings, or the first fifty and their number where a message has more.
    static func limited(_ warnings: [Warning]) -> [Warning] {
      let limit = 50
      guard warnings.count > limit else { return warnings }
      let rest = Warning(
        .more(warnings.count - limit), line: warnings[limit].line, written: "")
      return warnings.prefix(limit) + [rest]
    }
  }
}

extension TrailerBlock.Warning {
  /// The token that was meant, or `nil` where the warning is of none.
  public var token: String? {
    switch kind {
    case .emptyValue(let token), .unseenCharacter(_, let token), .inTitle(let token),
      .outsideLastParagraph(let token), .besideText(_, let token), .besideScissors(_, let token),
      .misspelt(let token), .marked(let token), .indented(let token), .insideLine(let token),
      .withoutColon(let token):
      token
    case .more: nil
    }
  }
}

extension TrailerBlock.Warning: CustomStringConvertible {
  public var description: String {
    if case .more = kind { return message }
    return "line \(line): \(message)"
  }

  /// What was written, that it does not count, and what to write instead; without the line.
  public var message: String {
    if case .more(let count) = kind {
      return "\(count) more lines look like trailers and do not count"
    }
    return "'\(written)' does not count: \(reason)"
  }

  private var reason: String {
    let place = "in a last paragraph that has nothing but trailers"
    return switch kind {
    case .emptyValue(let token):
      "it has no value; write '\(token): ' and a value behind it"
    case .unseenCharacter(let scalar, let token):
      "it has the character \(scalar.codePoint), which does not show; "
        + "type '\(token): ' and its value anew"
    case .inTitle(let token):
      "the first paragraph is the title; write '\(token): …' \(place)"
    case .outsideLastParagraph(let token):
      "it stands outside the last paragraph; write '\(token): …' \(place)"
    case .besideText(let line, _):
      "line \(line) of the same paragraph is no trailer; put an empty line between them, "
        + "and the trailers last"
    case .besideScissors(let line, let token):
      "line \(line) is git's scissors, and nothing counts beside them; "
        + "take them out and write '\(token): …' \(place)"
    case .misspelt(let token):
      "it is not spelt '\(token):'; write '\(token): …' \(place)"
    case .marked(let token), .indented(let token):
      "its line does not begin with '\(token):'; write '\(token): …' at the start of a line, \(place)"
    case .insideLine(let token):
      "other words stand before it; write '\(token): …' on a line of its own, \(place)"
    case .withoutColon(let token):
      "it has no colon; write '\(token): …' \(place)"
    case .more: ""
    }
  }
}

extension Unicode.Scalar {
  /// The character's number as Unicode writes it, such as `U+00A0`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
