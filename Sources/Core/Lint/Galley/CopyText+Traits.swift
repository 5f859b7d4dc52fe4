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
    /// A letter behind a full stop.
    public static let letterAfterStop = Traits(rawValue: 1 << 10)
    /// A digit behind one of `,;:!?`.
    public static let digitAfterMark = Traits(rawValue: 1 << 11)
    /// A character beyond ASCII that is no blank, no quotation mark and no dash.
    static let foreign = Traits(rawValue: 1 << 12)

    /// The traits that a character brings where it stands behind another.
    private init(of next: LetterClass, behind last: LetterClass) {
      let isBehindMark = last == .mark || last == .exclamation
      self =
        switch next {
        case .none, .other: []
        case .foreign: Self(ofLetterBehind: last).union([.nonASCII, .foreign])
        case .small, .capital: Self(ofLetterBehind: last)
        case .digit: isBehindMark ? [.digits, .digitAfterMark] : .digits
        case .blank: last == .blank ? .doubledBlanks : []
        case .quote: .quotes
        case .opening: .brackets
        case .closing: last == .blank ? [.brackets, .blankBeforeMark] : .brackets
        case .hyphen: .hyphens
        case .stop: Self(ofMarkBehind: last).union(.stops)
        case .mark, .exclamation: Self(ofMarkBehind: last)
        case .percent: last == .blank ? .blankBeforeMark : []
        }
    }

    private init(ofLetterBehind last: LetterClass) {
      self =
        switch last {
        case .mark, .exclamation: .letterAfterMark
        case .stop: .letterAfterStop
        default: []
        }
    }

    private init(ofMarkBehind last: LetterClass) {
      self =
        switch last {
        case .mark, .exclamation, .stop: .doubledMarks
        case .blank: .blankBeforeMark
        default: []
        }
    }

    /// The traits of each pair of classes, at sixteen times the first and the second.
    static let ofPairs: [Traits] = (0..<256).map { pair in
      guard let last = LetterClass(rawValue: UInt8(pair / 16)),
        let next = LetterClass(rawValue: UInt8(pair % 16))
      else { return [] }
      return Traits(of: next, behind: last)
    }
  }
}
