internal import Lint

/// Tells of most texts that they cannot be words of a dictionary, without asking it.
///
/// It remembers how the dictionary's stems begin. An inflected word begins like its stem, but for
/// its last letters and a prefix; what begins like none is no word. It errs on the side of asking.
struct StemFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 15)
  /// The letters of the stems, with how often each stands.
  private var letters: [Unicode.Scalar: Int] = [:]

  /// How long the beginnings are that it remembers.
  private static let longest = 8
  /// How much of a dictionary's file is read.
  private static let limit = 64 << 20

  private static let prefixes = [
    "un", "re", "dis", "in", "im", "non", "pre", "over", "under", "mis", "out", "de", "con",
    "inter",
    "en", "trans", "pro", "anti", "counter",
  ].map { Array($0.unicodeScalars) }

  /// Takes in the stems of a dictionary's file.
  mutating func add(stemsOf file: [UInt8], decode: (ArraySlice<UInt8>) -> String?) {
    var start = 0
    let file = file.prefix(Self.limit)
    while start < file.count {
      let end = file[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
      let line = file[start..<end].prefix { $0 != UInt8(ascii: "/") && $0 != 0x09 && $0 != 0x0D }
      start = end + 1
      if line.allSatisfy({ $0 < 0x80 }) {
        add(ASCII: line)
      } else if let stem = decode(line) {
        add(stem.lowercased().unicodeScalars.map { $0 })
      }
    }
  }

  private mutating func add(ASCII line: ArraySlice<UInt8>) {
    add(
      line.map { byte in
        let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        return Unicode.Scalar(isCapital ? byte | 0x20 : byte)
      })
  }

  private mutating func add(_ stem: [Unicode.Scalar]) {
    var hash = Self.seed
    for (index, scalar) in stem.prefix(Self.longest).enumerated() {
      hash = Self.mix(hash, scalar)
      let slot = Self.slot(hash, length: index + 1)
      bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    for scalar in stem where !scalar.isASCII { letters[scalar, default: 0] += 1 }
  }

  /// The letters that a slip may bring in: those of English, and those that the stems have often.
  var alphabet: [Unicode.Scalar] {
    let others = letters.filter { $0.value >= 500 && $0.key.properties.isLowercase }
    return WordSlips.english + others.keys.sorted { $0.value < $1.value }.prefix(60)
  }

  /// Whether a text may be a word.
  func allows(_ word: [Unicode.Scalar]) -> Bool {
    if allows(word[...]) { return true }
    return Self.prefixes.contains { prefix in
      word.count >= prefix.count + 3 && word.starts(with: prefix)
        && allows(word[prefix.count...])
    }
  }

  private func allows(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let length = min(Self.longest, max(2, word.count - (word.count > 5 ? 3 : 2)))
    var hash = Self.seed
    for scalar in word.prefix(length) { hash = Self.mix(hash, scalar) }
    let slot = Self.slot(hash, length: min(length, word.count))
    return bits[slot >> 6] & 1 << UInt64(slot & 63) != 0
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ hash: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
    (hash ^ UInt64(scalar.value)) &* 0x100_0000_01B3
  }

  private static func slot(_ hash: UInt64, length: Int) -> Int {
    let mixed = (hash ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 43)
  }
}
