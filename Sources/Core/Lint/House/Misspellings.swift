/// Known misspellings with what was meant.
///
/// It is the list's own text with a table of its entries, looked into by halves: tens of thousands
/// of misspellings in little more than a megabyte.
public struct Misspellings: Hashable, Sendable {
  private let text: [UInt8]
  /// The entries in the order of their misspellings' bytes.
  private let entries: [Entry]
  /// For words by a hash, how many misspellings of them are listed: that tells common words.
  private let popularities: [UInt8]

  /// The longest list that is read, in bytes.
  public static let limit = 16 << 20

  /// Reads a list as codespell has it: `wrong->right`, or `wrong->right, other, reason`.
  ///
  /// Where a line has a comma, what stands behind the last one is no correction. Lines of another
  /// form are left out, and so is what stands behind the ``limit``.
  public init(list: [UInt8]) {
    var reader = MisspellingsReader(list.count > Self.limit ? Array(list[..<Self.limit]) : list)
    reader.read()
    text = reader.text
    entries = reader.sorted
    popularities = reader.popularities
  }

  /// Makes a list of misspellings in small letters, each with what may have been meant.
  public init(_ corrections: [String: [String]] = [:]) {
    let lines = corrections.map { wrong, right in
      "\(wrong)->\(right.joined(separator: ", "))\(right.count == 1 ? "" : ",")\n"
    }
    self.init(list: Array(lines.joined().utf8))
  }

  public var count: Int { entries.count }

  /// Returns what was meant by a word in small letters, or `nil` where it is no known misspelling.
  public func corrections(of word: String) -> [String]? {
    corrections(of: Array(word.utf8)[...])
  }

  /// Returns what was meant by a word's bytes.
  func corrections(of wanted: ArraySlice<UInt8>) -> [String]? {
    let index = entries.partitionIndex { !precedes($0, wanted) }
    guard index < entries.count, text[entries[index].wrong].elementsEqual(wanted) else {
      return nil
    }
    return MisspellingsReader.corrections(in: text, entries[index].right).map {
      String(decoding: text[$0], as: UTF8.self)
    }
  }

  /// Returns what was meant by the misspellings that begin like a long word and are within two
  /// slips of it, or are of a word that is; those of most misspellings come first.
  ///
  /// It looks at all that begin alike, and takes a fraction of a millisecond.
  func corrections(near word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 9, letters.count <= WordForm.longest, let head = word.utf8.first,
      let last = word.utf8.last
    else { return [] }
    let start = entries.partitionIndex { text[$0.wrong.lowerBound] >= head }
    var counts: [String: Int] = [:]
    for entry in entries[start...] {
      guard text[entry.wrong.lowerBound] == head else { break }
      for right in MisspellingsReader.corrections(in: text, entry.right)
      where text[right.lowerBound] == head && text[right.upperBound - 1] == last {
        // From a misspelling it is further to what was meant, so only the longest words go there.
        guard isNear(letters, right) || letters.count > 10 && isNear(letters, entry.wrong) else {
          continue
        }
        counts[String(decoding: text[right], as: UTF8.self), default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private func isNear(_ letters: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    guard abs(range.count - letters.count) <= 2 else { return false }
    let other = text[range].map { Unicode.Scalar($0) }
    return EditDistance.between(letters, other, atMost: 2) != nil
  }

  /// Returns roughly how many misspellings of a word are listed; it is seldom none for common
  /// words.
  public func popularity(of word: String) -> Int {
    MisspellingsReader.slots(of: Array(word.utf8)[...]).map { Int(popularities[$0]) }.min() ?? 0
  }

  private func precedes(_ entry: Entry, _ wanted: ArraySlice<UInt8>) -> Bool {
    let wrong = entry.wrong
    for offset in 0..<min(wrong.count, wanted.count) {
      let (a, b) = (text[wrong.lowerBound + offset], wanted[wanted.startIndex + offset])
      if a != b { return a < b }
    }
    return wrong.count < wanted.count
  }
}

extension Misspellings {
  /// A line of the list, as places in its text.
  struct Entry: Hashable, Sendable {
    private let start: UInt32
    private let wrongCount: UInt16
    private let rightCount: UInt16

    /// Makes an entry, or returns `nil` where its line is longer than any word needs.
    init?(_ wrong: Range<Int>, upTo end: Int) {
      let right = wrong.upperBound + 2..<max(end, wrong.upperBound + 2)
      guard let start = UInt32(exactly: wrong.lowerBound), !wrong.isEmpty, !right.isEmpty,
        let wrongCount = UInt16(exactly: wrong.count), let rightCount = UInt16(exactly: right.count)
      else { return nil }
      self.start = start
      self.wrongCount = wrongCount
      self.rightCount = rightCount
    }

    var wrong: Range<Int> { Int(start)..<Int(start) + Int(wrongCount) }
    var right: Range<Int> { wrong.upperBound + 2..<wrong.upperBound + 2 + Int(rightCount) }
  }
}
