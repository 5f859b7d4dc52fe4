internal import GitObjects

/// The options of one line of signers.
struct SignerOptions {
  private(set) var validAfter: Timestamp?
  private(set) var validBefore: Timestamp?

  init(_ word: String) throws(SignerDefect) {
    guard !PublicKey.isType(word) else {
      throw SignerDefect("the line has no options; write 'namespaces=\"git\"' before the key")
    }
    var names: Set<String> = []
    for option in word.split(separator: ",", omittingEmptySubsequences: false) {
      let halves = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = halves[0].lowercased()
      guard names.insert(name).inserted else { throw SignerDefect("'\(name)' stands twice") }
      try read(name, value: halves.count > 1 ? String(halves[1]) : nil)
    }
    guard names.contains("namespaces") else {
      throw SignerDefect(
        "the line has no 'namespaces=\"git\"', so a signature of any file would count as one of "
          + "a commit; add it")
    }
    if let validAfter, let validBefore, validAfter > validBefore {
      throw SignerDefect("the key is never valid: 'valid-after' is later than 'valid-before'")
    }
  }

  private mutating func read(_ name: String, value: String?) throws(SignerDefect) {
    switch name {
    case "namespaces":
      guard value == "\"git\"" else {
        throw SignerDefect("'namespaces' has to be \"git\", in quotation marks and nothing else")
      }
    case "valid-after": validAfter = try Self.time(name, value)
    case "valid-before": validBefore = try Self.time(name, value)
    case "cert-authority":
      throw SignerDefect(
        "'cert-authority' would let another program decide who signs; write each person's key")
    default: throw SignerDefect("the option '\(name)' is not known")
    }
  }

  /// Reads `"YYYYMMDDZ"` or `"YYYYMMDDHHMM[SS]Z"`.
  private static func time(_ name: String, _ value: String?) throws(SignerDefect) -> Timestamp {
    let quotation = UInt8(ascii: "\"")
    let bytes = Array((value ?? "").utf8)
    guard bytes.count >= 2, bytes.first == quotation, bytes.last == quotation else {
      throw SignerDefect("'\(name)' has to be in quotation marks, such as \"20301231Z\"")
    }
    let text = bytes.dropFirst().dropLast()
    guard text.last == UInt8(ascii: "Z") else {
      throw SignerDefect(
        "'\(name)' has no zone, so it would mean another time on each machine; "
          + "write it in UTC with a 'Z' at its end")
    }
    var digits = Array(text.dropLast())
    let zeros = [8: 6, 12: 2, 14: 0][digits.count] ?? 0
    digits += [UInt8](repeating: UInt8(ascii: "0"), count: zeros)
    guard digits.count == 14, let time = time(ofDigits: digits) else {
      throw SignerDefect("'\(name)' is no time of the calendar; write YYYYMMDDZ or YYYYMMDDHHMMSSZ")
    }
    return time
  }

  private static func time(ofDigits digits: [UInt8]) -> Timestamp? {
    func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    let time = Timestamp(
      rfc3339: "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T"
        + "\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z")
    // ssh-keygen takes a time of zero, or one before it, for none.
    return time.flatMap { $0.seconds > 0 ? $0 : nil }
  }
}
