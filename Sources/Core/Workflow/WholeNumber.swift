/// Reads whole numbers strictly: digits only, no sign, no blank.
enum WholeNumber {
  /// Returns the number, or `nil` for anything else than one to nine digits.
  static func read(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count) else { return nil }
    return text.utf8.reduce(0 as Int?) { sum, digit in
      guard let sum, digit >= 0x30, digit <= 0x39 else { return nil }
      return sum * 10 + Int(digit - 0x30)
    }
  }
}
