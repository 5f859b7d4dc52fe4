/// Finds the whole numbers of four figures or more that count something.
///
/// Years, articles of law, resolutions and the like have four figures too: a number without groups
/// is one only where a noun in small letters stands behind it, and no name or label before it.
struct FigureScan {
  private let words: [Word]
  private let scalars: [Unicode.Scalar]

  private init(_ copy: CopyText) {
    words = copy.words
    scalars = copy.scalars
  }

  static func figures(in copy: CopyText) -> [Figure] {
    guard !copy.numbers.isEmpty else { return [] }
    let scan = FigureScan(copy)
    var found: [Figure] = []
    var next = 0
    for index in copy.numbers where index >= next && !scan.words[index].isQuoted {
      guard let figure = scan.figure(at: index) else { continue }
      found.append(figure)
      next = figure.words.upperBound
    }
    return found
  }

  private func figure(at index: Int) -> Figure? {
    let word = words[index]
    guard word.range.count <= 12, Self.isFigures(word), !isPart(at: word.range.lowerBound) else {
      return nil
    }
    if word.range.count > 3 {
      guard !continues(at: word.range.upperBound), counts(at: index) else { return nil }
      return Figure(
        grouping: .none, digits: word.text, range: word.range, words: index..<index + 1)
    }
    guard let separator = separator(behind: index) else { return nil }
    return grouped(at: index, by: separator)
  }

  private func grouped(at index: Int, by separator: Unicode.Scalar) -> Figure? {
    var last = index
    var digits = words[index].text
    while last - index < 5, self.separator(behind: last) == separator {
      last += 1
      digits += words[last].text
    }
    let range = words[index].range.lowerBound..<words[last].range.upperBound
    guard !continues(at: range.upperBound), digits.first != "0" else { return nil }
    // With a plain blank it may be two numbers: `on 20 December 10 000 came`, `in 12 300 men`.
    if separator == " ",
      !digits.hasSuffix("000") || index > 0 && DayScan.month(words[index - 1]) != nil
    {
      return nil
    }
    return Figure(
      grouping: separator == "," ? .comma : .blank, digits: digits, range: range,
      words: index..<last + 1)
  }

  /// Returns what stands between a number and a group of three figures behind it.
  private func separator(behind index: Int) -> Unicode.Scalar? {
    guard index + 1 < words.count, words[index + 1].range.count == 3,
      words[index + 1].range.lowerBound == words[index].range.upperBound + 1,
      Self.isFigures(words[index + 1])
    else { return nil }
    switch scalars[words[index].range.upperBound] {
    case ",": return ","
    case " ", "\u{A0}", "\u{202F}", "\u{2009}": return " "
    default: return nil
    }
  }

  private static func isFigures(_ word: Word) -> Bool {
    word.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether the number is the end of something: `1.5000`, `#5000`, `2019/5000`.
  private func isPart(at start: Int) -> Bool {
    guard start > 0 else { return false }
    switch scalars[start - 1] {
    case " ", "\n", "\u{A0}", "(", "[", "\"", "\u{201C}", "\u{2018}", "\u{2014}", "$", "\u{A3}",
      "\u{20AC}", "~":
      return false
    default: return true
    }
  }

  private func continues(at end: Int) -> Bool {
    guard end + 1 < scalars.count else { return false }
    switch scalars[end] {
    case ".", ",", "/", "-", "\u{2013}", ":", "\u{2011}", "+", "\u{D7}":
      return (0x30...0x39).contains(scalars[end + 1].value)
    case "%", "\u{B0}": return true
    default: return false
    }
  }

  /// Whether a number without groups counts something.
  private func counts(at index: Int) -> Bool {
    guard let value = Int(words[index].text), !(1000..<2200).contains(value),
      words[index].text.first != "0", index + 1 < words.count
    else { return false }
    let next = words[index + 1]
    let gap = words[index].range.upperBound..<next.range.lowerBound
    guard next.casing == .lower, gap.count == 1,
      scalars[gap].allSatisfy({ $0 == " " || $0 == "\u{A0}" }),
      next.range.count > 3, !Self.functionWords.contains(next.lowercased)
    else { return false }
    guard index > 0 else { return true }
    let before = words[index - 1]
    let isApart = before.range.upperBound + 1 < words[index].range.lowerBound
    return isApart || before.casing == .lower && !Self.labels.contains(before.lowercased)
      || Self.amounts.contains(before.lowercased)
  }

  private static let functionWords: Set<String> = [
    "that", "which", "with", "from", "have", "will", "were", "when", "where", "after", "before",
    "into", "this", "then", "than", "until", "also", "hours", "must", "would", "because", "while",
    "since", "about", "through", "under", "said", "says", "calls", "requires", "passed", "does",
  ]

  private static let labels: Set<String> = [
    "room", "number", "year", "section", "article", "page", "flight", "form", "bill", "resolution",
    "code",
    "line", "no", "extension", "box", "postcode", "zip", "chapter", "item", "case", "model", "and",
    "law", "decree", "order", "docket", "file", "regulation",
  ]

  private static let amounts: Set<String> = [
    "about", "over", "more", "around", "some", "nearly", "almost", "than", "approximately",
    "roughly", "only", "the", "these", "at", "least", "up", "to", "another",
  ]
}
