extension Archive {
  /// How many words are read back.
  private static let mostWords = 2_000_000

  /// The words and their counts, one a line, for a file that can be lost.
  public var saved: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(counts.count * 12)
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) {
      bytes += "\(count) \(word)\n".utf8
    }
    return bytes
  }

  /// Reads what ``saved`` wrote, or returns `nil` where anything in it is of another form.
  public init?(saved bytes: [UInt8]) {
    var counts: [String: Int] = [:]
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")),
        let blank = bytes[start..<end].firstIndex(of: UInt8(ascii: " ")),
        let count = Self.number(bytes[start..<blank]), counts.count < Self.mostWords,
        let word = String(validating: bytes[(blank + 1)..<end], as: UTF8.self),
        !word.isEmpty, word.utf8.count <= 4 * WordForm.longest,
        counts.updateValue(count, forKey: word) == nil
      else { return nil }
      start = end + 1
    }
    self.init(counts: counts)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }
}
