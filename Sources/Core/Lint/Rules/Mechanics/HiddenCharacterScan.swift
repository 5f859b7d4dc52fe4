/// Looks through the bytes of a file for characters that nobody sees.
///
/// It reads code and front matter too: what hides there is not less hidden.
struct HiddenCharacterScan {
  /// Characters of one kind side by side that are wrong.
  struct Found: Hashable, Sendable {
    let kind: HiddenCharacter.Kind
    /// The first of them.
    let scalar: Unicode.Scalar
    var range: Range<Int>
    var replacement: String
    var isSafe = false
  }

  /// A character that begins or ends an isolated stretch of text.
  struct Isolate: Hashable, Sendable {
    let scalar: Unicode.Scalar
    let range: Range<Int>

    var opens: Bool { scalar.value != 0x2069 }
  }

  private(set) var found: [Found] = []
  private(set) var isolates: [Isolate] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func run() {
    guard bytes.reduce(0, |) >= 0x80 else { return }
    for index in bytes.indices where bytes[index] >= 0xC2 {
      switch bytes[index] {
      case 0xC2: if next(index) == 0xAD { look(at: index) }
      // The byte order mark that begins a file is no part of its text.
      case 0xEF: if index > 0 { look(at: index) }
      case 0xE2:
        if let next = next(index), next <= 0x81 || next == 0xA0 { look(at: index) }
      case 0xCD: if next(index) == 0x8F { look(at: index) }
      case 0xE1, 0xE3, 0xEE, 0xF0...0xF4: look(at: index)
      default: break
      }
    }
  }

  private func next(_ index: Int) -> UInt8? {
    index + 1 < bytes.count ? bytes[index + 1] : nil
  }

  private mutating func look(at index: Int) {
    guard let scalar = scalar(at: index) else { return }
    let range = index..<index + UTF8.width(scalar)
    if (0x2066...0x2069).contains(scalar.value) {
      isolates.append(Isolate(scalar: scalar, range: range))
      return
    }
    guard let kind = HiddenCharacter.Kind(of: scalar) else { return }
    let before = self.scalar(before: range.lowerBound)
    let after = self.scalar(at: range.upperBound)
    if let last = found.last, last.kind == kind, last.range.upperBound == index {
      found[found.count - 1].range = last.range.lowerBound..<range.upperBound
      found[found.count - 1].isSafe =
        last.isSafe && after.map { Self.isPlainLetter($0) } ?? false
      return
    }
    guard !Self.isRight(scalar, kind, before: before, after: after) else { return }
    let isBetween = [before, after].allSatisfy { $0.map { Self.isPlainLetter($0) } ?? false }
    found.append(
      Found(
        kind: kind, scalar: scalar, range: range, replacement: kind.replacement,
        isSafe: kind == .softHyphen && (isBetween || after == "\u{AD}")))
  }

  private static func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.properties.generalCategory != .modifierLetter
  }

  // MARK: What is right

  /// Whether a character is hidden whatever stands beside it.
  static func isAlwaysHidden(_ scalar: Unicode.Scalar) -> Bool {
    guard let kind = HiddenCharacter.Kind(of: scalar), kind != .softHyphen else { return false }
    return !isRight(scalar, kind, before: nil, after: nil) && kind != .joiner && kind != .selector
      && scalar != "\u{200B}"
  }

  private static func isRight(
    _ scalar: Unicode.Scalar, _ kind: HiddenCharacter.Kind, before: Unicode.Scalar?,
    after: Unicode.Scalar?
  ) -> Bool {
    let beside = [before, after].compactMap { $0 }
    switch kind {
    case .space: return beside.contains(where: WritingSystem.isWithoutBlanks)
    case .joiner:
      return beside.contains(where: WritingSystem.joins)
        || beside.contains(where: WritingSystem.isPictorial)
    case .selector:
      return before.map { WritingSystem.isPictorial($0) || WritingSystem.hasVariants($0) } ?? false
    case .tag:
      return before.map { $0.value == 0x1F3F4 || (0xE0020...0xE007E).contains($0.value) }
        ?? false
    case .filler: return beside.contains(where: WritingSystem.isHangulOrBraille)
    case .format: return scalar.value == 0x34F && !beside.contains(where: \.isASCII)
    default: return false
    }
  }

  // MARK: Bytes

  /// Returns the scalar that begins at a byte, or `nil` where none does.
  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let lead = bytes[index]
    let (width, bits): (Int, UInt8)
    switch lead {
    case ..<0x80: return Unicode.Scalar(lead)
    case 0xC2...0xDF: (width, bits) = (2, lead & 0x1F)
    case 0xE0...0xEF: (width, bits) = (3, lead & 0x0F)
    case 0xF0...0xF4: (width, bits) = (4, lead & 0x07)
    default: return nil
    }
    guard index + width <= bytes.count else { return nil }
    var value = UInt32(bits)
    for byte in bytes[index + 1..<index + width] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  private func scalar(before index: Int) -> Unicode.Scalar? {
    var start = index - 1
    while start > 0, start > index - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? scalar(at: start) : nil
  }
}
