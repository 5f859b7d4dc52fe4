/// The name of a git object: a SHA-1.
///
/// It is three numbers, laid open to other modules, because every step through history compares,
/// hashes and reads names.
@frozen
public struct ObjectID: Sendable {
  @usableFromInline let high: UInt64
  @usableFromInline let middle: UInt64
  @usableFromInline let low: UInt32

  /// The name that stands for "no object" in git's protocols.
  public static let zero = ObjectID(high: 0, middle: 0, low: 0)

  @inlinable
  init(high: UInt64, middle: UInt64, low: UInt32) {
    self.high = high
    self.middle = middle
    self.low = low
  }

  /// Makes a name from 20 bytes, or `nil` if there are more or fewer.
  @inlinable
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 20 else { return nil }
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    // The bytes go through all three, as through one long register.
    for byte in bytes {
      words.0 = words.0 << 8 | words.1 >> 56
      words.1 = words.1 << 8 | words.2 >> 24 & 0xFF
      words.2 = words.2 << 8 | UInt64(byte)
    }
    self.init(high: words.0, middle: words.1, low: UInt32(truncatingIfNeeded: words.2))
  }

  /// Makes a name from 40 hexadecimal digits, or `nil` if it is not that.
  @inlinable
  public init?(hex: some StringProtocol) {
    self.init(hexDigits: hex.utf8)
  }

  /// Makes a name from 40 hexadecimal digits in ASCII, or `nil` if they are not that.
  @inlinable
  public init?(hexDigits digits: some Collection<UInt8>) {
    guard digits.count == 40 else { return nil }
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for digit in digits {
      guard let value = Self.value(ofDigit: digit) else { return nil }
      words.0 = words.0 << 4 | words.1 >> 60
      words.1 = words.1 << 4 | words.2 >> 28 & 0xF
      words.2 = words.2 << 4 | UInt64(value)
    }
    self.init(high: words.0, middle: words.1, low: UInt32(truncatingIfNeeded: words.2))
  }

  /// The 20 bytes, as a tree stores them.
  public var bytes: [UInt8] { (0..<20).map(byte(at:)) }

  /// Returns one of the 20 bytes.
  @inlinable
  public func byte(at index: Int) -> UInt8 {
    switch index {
    case ..<8: UInt8(truncatingIfNeeded: high >> UInt64(8 * (7 - index)))
    case ..<16: UInt8(truncatingIfNeeded: middle >> UInt64(8 * (15 - index)))
    default: UInt8(truncatingIfNeeded: low >> UInt32(8 * (19 - index)))
    }
  }

  public var hex: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(40)
    for index in 0..<20 {
      digits.append(Self.digit(of: byte(at: index) >> 4))
      digits.append(Self.digit(of: byte(at: index) & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The first 12 digits, for people.
  public var abbreviated: String { String(hex.prefix(12)) }

  private static func digit(of value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  @inlinable
  static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension ObjectID: Hashable {
  @inlinable
  public static func == (a: ObjectID, b: ObjectID) -> Bool {
    a.high == b.high && a.middle == b.middle && a.low == b.low
  }

  /// Hashes the first 8 bytes: names are spread evenly as they are, and Swift's hash has a seed, so
  /// that names made to collide would have to begin with the same 8 bytes.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(high)
  }
}

extension ObjectID: CustomStringConvertible {
  public var description: String { hex }
}

extension ObjectID: Comparable {
  @inlinable
  public static func < (a: ObjectID, b: ObjectID) -> Bool {
    (a.high, a.middle, a.low) < (b.high, b.middle, b.low)
  }
}
