/// Reads a list of misspellings once, from its first byte to its last.
struct MisspellingsReader {
  private(set) var text: [UInt8]
  private(set) var popularities = [UInt8](repeating: 0, count: 1 << 18)
  private var ordered: [Misspellings.Entry] = []
  private var strays: [Misspellings.Entry] = []

  init(_ text: [UInt8]) {
    self.text = text
    ordered.reserveCapacity(text.count / 20)
  }

  /// Reads all lines; misspellings become small letters, where they are ASCII.
  mutating func read() {
    var start = 0
    var arrow: Int?
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: "\n"):
        if let arrow { add(start..<arrow, upTo: index) }
        start = index + 1
        arrow = nil
      case UInt8(ascii: ">"):
        if arrow == nil, index > start + 1, text[index - 1] == UInt8(ascii: "-") {
          arrow = index - 1
        }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if arrow == nil { text[index] = byte | 0x20 }
      default: continue
      }
    }
  }

  /// The entries in the order of their misspellings' bytes.
  ///
  /// A list comes sorted but for its capitals, so few have to find their place.
  var sorted: [Misspellings.Entry] {
    let strays = strays.sorted { precedes($0, $1) }
    guard !strays.isEmpty else { return ordered }
    var merged: [Misspellings.Entry] = []
    merged.reserveCapacity(ordered.count + strays.count)
    var next = 0
    for entry in ordered {
      while next < strays.count, precedes(strays[next], entry) {
        merged.append(strays[next])
        next += 1
      }
      merged.append(entry)
    }
    return merged + strays[next...]
  }

  private mutating func add(_ wrong: Range<Int>, upTo end: Int) {
    guard let entry = Misspellings.Entry(wrong, upTo: end) else { return }
    if let last = ordered.last, !precedes(last, entry) {
      strays.append(entry)
    } else {
      ordered.append(entry)
    }
    for range in Self.corrections(in: text, entry.right) {
      for slot in Self.slots(of: text[range]) where popularities[slot] < .max {
        popularities[slot] += 1
      }
    }
  }

  private func precedes(_ a: Misspellings.Entry, _ b: Misspellings.Entry) -> Bool {
    let (left, right) = (a.wrong, b.wrong)
    for offset in 0..<min(left.count, right.count) {
      let (a, b) = (text[left.lowerBound + offset], text[right.lowerBound + offset])
      if a != b { return a < b }
    }
    return left.count < right.count
  }

  /// Returns where the corrections of a line stand; what is behind the last comma is none.
  static func corrections(in text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    func part(_ end: Int) -> Range<Int>? {
      var (first, last) = (start, end)
      while first < last, isBlank(text[first]) { first += 1 }
      while last > first, isBlank(text[last - 1]) { last -= 1 }
      return first < last ? first..<last : nil
    }
    for index in range where text[index] == UInt8(ascii: ",") {
      if let part = part(index) { found.append(part) }
      start = index + 1
    }
    if start == range.lowerBound, let part = part(range.upperBound) { found.append(part) }
    return found
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// Returns the two places of a word in the table of popularities; the lesser number counts, since
  /// words may share a place.
  static func slots(of word: ArraySlice<UInt8>) -> [Int] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return [Int(hash & 0x1_FFFF), Int(hash >> 40 & 0x1_FFFF | 0x2_0000)]
  }
}
