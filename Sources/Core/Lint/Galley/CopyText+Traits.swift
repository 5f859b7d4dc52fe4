extension CopyText {
  /// What occurs in a text.
  public struct Traits: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
      self.rawValue = rawValue
    }

    public static let digits = Traits(rawValue: 1 << 0)
    /// Any mark that can open or close a quotation, the apostrophe included.
    public static let quotes = Traits(rawValue: 1 << 1)
    /// Any of `()[]{}`.
    public static let brackets = Traits(rawValue: 1 << 2)
    /// A hyphen or a dash.
    public static let hyphens = Traits(rawValue: 1 << 3)
    public static let nonASCII = Traits(rawValue: 1 << 4)
    /// Two blanks in a row, of whatever kind.
    public static let doubledBlanks = Traits(rawValue: 1 << 5)
    /// Two of `.,;:!?` in a row.
    public static let doubledMarks = Traits(rawValue: 1 << 6)
    /// One of `.,;:!?)]}%` behind a blank.
    public static let blankBeforeMark = Traits(rawValue: 1 << 7)
    /// A letter behind one of `,;:!?`.
    public static let letterAfterMark = Traits(rawValue: 1 << 8)
    /// A full stop.
    public static let stops = Traits(rawValue: 1 << 9)

    /// The traits that a scalar brings where it stands behind another.
    init(of scalar: Unicode.Scalar, behind last: Unicode.Scalar?) {
      guard scalar.isASCII else {
        var traits: Traits = .nonASCII
        switch scalar.value {
        case 0x2018...0x201F, 0x2039, 0x203A, 0xAB, 0xBB, 0x300C...0x300F, 0xFF02, 0xFF07:
          traits.insert(.quotes)
        case 0x2010...0x2015, 0xAD, 0x2212: traits.insert(.hyphens)
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
          if let last, last.properties.isWhitespace { traits.insert(.doubledBlanks) }
        default: break
        }
        self = traits
        return
      }
      self = Self.ofASCII(UInt8(truncatingIfNeeded: scalar.value), behind: last)
    }

    private static func ofASCII(_ byte: UInt8, behind last: Unicode.Scalar?) -> Traits {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard let last, ",;:!?".unicodeScalars.contains(last) else { return [] }
        return .letterAfterMark
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digits
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"):
        return last?.properties.isWhitespace == true ? .doubledBlanks : []
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return .quotes
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .brackets
      case UInt8(ascii: "-"): return .hyphens
      case UInt8(ascii: "."): return mark(behind: last).union(.stops)
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"):
        return mark(behind: last)
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        return isBlank(last) ? [.brackets, .blankBeforeMark] : .brackets
      case UInt8(ascii: "%"): return isBlank(last) ? .blankBeforeMark : []
      default: return []
      }
    }

    private static func mark(behind last: Unicode.Scalar?) -> Traits {
      guard let last else { return [] }
      if ".,;:!?".unicodeScalars.contains(last) { return .doubledMarks }
      return isBlank(last) ? .blankBeforeMark : []
    }

    private static func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
      scalar?.properties.isWhitespace ?? false
    }
  }
}
