/// What sort of character a scalar is to the scans of a text.
enum LetterClass: UInt8, CaseIterable, Sendable {
  case none
  case small
  case capital
  case digit
  case blank
  case quote
  case opening
  case closing
  case hyphen
  case stop
  /// One of `,;:`.
  case mark
  /// One of `!?`.
  case exclamation
  case percent
  case other
  /// Beyond ASCII, and none of the above: its properties say more.
  case foreign

  init(_ scalar: Unicode.Scalar, _ ascii: [LetterClass]) {
    guard !scalar.isASCII else {
      self = ascii[Int(scalar.value)]
      return
    }
    switch scalar.value {
    case 0x2018...0x201F, 0x2039, 0x203A, 0xAB, 0xBB, 0x300C...0x300F, 0xFF02, 0xFF07:
      self = .quote
    case 0x2010...0x2015, 0xAD, 0x2212: self = .hyphen
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .blank
    default: self = .foreign
    }
  }

  /// Whether it is a letter or a digit of ASCII.
  var isLetter: Bool { rawValue >= Self.small.rawValue && rawValue <= Self.digit.rawValue }

  /// The classes of ASCII, by value.
  ///
  /// A scan takes it once into a local constant: each reading of a static one has its price.
  static let ofASCII: [LetterClass] = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .small
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: " "), 9...13: .blank
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): .quote
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "."): .stop
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): .mark
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .exclamation
    case UInt8(ascii: "%"): .percent
    default: .other
    }
  }
}
