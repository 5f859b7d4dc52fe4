/// Finds the shortened words of a text that some write with full stops and some without.
struct DottedFormScan {
  private let words: [Word]
  private let scalars: [Unicode.Scalar]

  private init(_ copy: CopyText) {
    words = copy.words
    scalars = copy.scalars
  }

  static func forms(in copy: CopyText) -> [DottedForm] {
    let scan = DottedFormScan(copy)
    var found: [DottedForm] = []
    let words = copy.words
    let scalars = copy.scalars
    var end = 0
    for index in copy.words(hintedAs: .shortened) where words[index].range.lowerBound >= end {
      guard Self.mayBe(words[index], scalars), let form = scan.form(at: index) else { continue }
      found.append(form)
      end = form.range.upperBound
    }
    return found
  }

  /// Whether a word is worth a closer look, which few are.
  private static func mayBe(_ word: borrowing Word, _ scalars: [Unicode.Scalar]) -> Bool {
    let start = word.range.lowerBound
    let length = word.range.upperBound - start
    guard length <= 6 else { return false }
    if length == 1 { return start + 1 < scalars.count && scalars[start + 1] == "." }
    switch word.casing {
    case .lower:
      guard length == 2 else { return word.hasDigit && length <= 4 }
      return scalars[start + 1] == "m" || scalars[start + 1] == "g" || scalars[start] == "i"
    case .capitals: return length <= 4
    case .capitalized:
      switch scalars[start] {
      case "M", "D", "P", "R": return true
      default: return word.hasDigit
      }
    case .mixed, .none: return false
    }
  }

  private func form(at index: Int) -> DottedForm? {
    let length = words[index].range.count
    guard !words[index].isQuoted else { return nil }
    if length == 1 { return dotted(at: index) }
    let word = words[index]
    if word.hasDigit { return joinedClock(word) }
    switch word.casing {
    case .capitals: return length <= 4 ? undotted(at: index) : nil
    case .capitalized: return length <= 6 ? title(at: index) : nil
    case .lower: return length == 2 ? small(at: index) : nil
    default: return nil
    }
  }

  // MARK: Letter by letter

  /// Reads single letters with a full stop between them, such as `U.S.` and `e.g.`.
  private func dotted(at index: Int) -> DottedForm? {
    let start = words[index].range.lowerBound
    guard start == 0 || !isWordOrStop(start - 1) else { return nil }
    var letters: [Unicode.Scalar] = []
    var end = start
    while end < scalars.count, letters.count < 8, Self.isASCIILetter(scalars[end]) {
      letters.append(scalars[end])
      guard end + 1 < scalars.count, scalars[end + 1] == "." else {
        end += 1
        break
      }
      end += 2
    }
    guard letters.count > 1, end >= scalars.count || !CopyText.isLetter(scalars[end]) else {
      return nil
    }
    let isCutShort = scalars[end - 1] != "."
    let text = letters.map { String($0) }.joined()
    return make(text, at: index, start..<end, isCutShort: isCutShort)
  }

  private func make(_ text: String, at index: Int, _ range: Range<Int>, isCutShort: Bool)
    -> DottedForm?
  {
    let small = text.lowercased()
    if small == "am" || small == "pm" {
      guard isBehindNumber(index) else { return nil }
      return DottedForm(
        kind: .clock, letters: small, hasStops: true, isLarge: text != small,
        isCutShort: isCutShort, range: range)
    }
    if small == "eg" || small == "ie" {
      guard text == small else { return nil }
      return DottedForm(
        kind: .latin, letters: small, hasStops: true, isLarge: false, isCutShort: isCutShort,
        range: range)
    }
    guard text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    return DottedForm(
      kind: .capitals, letters: text, hasStops: true, isLarge: true, isCutShort: isCutShort,
      range: range)
  }

  // MARK: Words

  /// Reads capitals, unless they stand among others: `JOIN US` speaks of no country.
  private func undotted(at index: Int) -> DottedForm? {
    let word = words[index]
    guard word.text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    if word.range.count == 2, word.lowercased == "am" || word.lowercased == "pm" {
      return isBehindNumber(index) ? clock(word.lowercased, true, word.range) : nil
    }
    let isAmongCapitals =
      (index > 0 && isLoud(words[index - 1]))
      || (index + 1 < words.count && isLoud(words[index + 1]))
    guard !isAmongCapitals else { return nil }
    return DottedForm(
      kind: .capitals, letters: word.text, hasStops: false, isLarge: true, isCutShort: false,
      range: word.range)
  }

  private func isLoud(_ word: Word) -> Bool { word.casing == .capitals && word.range.count > 1 }

  private func title(at index: Int) -> DottedForm? {
    let word = words[index]
    let kind: DottedForm.Kind
    switch word.text {
    case "Mr", "Mrs", "Ms", "Mx", "Dr", "Messrs": kind = .title
    case "Prof", "Rev": kind = .cutTitle
    default: return nil
    }
    let hasStop = word.range.upperBound < scalars.count && scalars[word.range.upperBound] == "."
    let end = word.range.upperBound + (hasStop ? 1 : 0)
    guard index + 1 < words.count, words[index + 1].isCapitalized,
      end < words[index + 1].range.lowerBound,
      words[index + 1].range.lowerBound - end <= 2,
      scalars[end..<words[index + 1].range.lowerBound].allSatisfy(Self.isBlank)
    else { return nil }
    return DottedForm(
      kind: kind, letters: word.text, hasStops: hasStop, isLarge: false, isCutShort: false,
      range: word.range.lowerBound..<end)
  }

  private func small(at index: Int) -> DottedForm? {
    let word = words[index]
    switch word.lowercased {
    case "am", "pm": return isBehindNumber(index) ? clock(word.lowercased, false, word.range) : nil
    case "eg", "ie":
      // In brackets or behind a comma: elsewhere it may be of another language.
      guard word.range.lowerBound > 0 else { return nil }
      let before = scalars[..<word.range.lowerBound].last { !Self.isBlank($0) }
      guard before == "(" || before == "," else { return nil }
      return DottedForm(
        kind: .latin, letters: word.lowercased, hasStops: false, isLarge: false,
        isCutShort: false, range: word.range)
    default: return nil
    }
  }

  private func joinedClock(_ word: Word) -> DottedForm? {
    guard word.range.count <= 4 else { return nil }
    let letters = word.lowercased.suffix(2)
    guard letters == "am" || letters == "pm", Int(word.text.dropLast(2)) != nil else { return nil }
    let range = word.range.upperBound - 2..<word.range.upperBound
    return clock(String(letters), word.text.hasSuffix("M"), range)
  }

  private func clock(_ letters: String, _ isLarge: Bool, _ range: Range<Int>) -> DottedForm {
    DottedForm(
      kind: .clock, letters: letters, hasStops: false, isLarge: isLarge, isCutShort: false,
      range: range)
  }

  // MARK: Neighbours

  private func isBehindNumber(_ index: Int) -> Bool {
    guard index > 0, words[index - 1].hasDigit, words[index - 1].range.count <= 2 else {
      return false
    }
    let gap = words[index - 1].range.upperBound..<words[index].range.lowerBound
    return gap.count <= 1 && scalars[gap].allSatisfy(Self.isBlank)
  }

  private func isWordOrStop(_ index: Int) -> Bool {
    switch scalars[index] {
    case ".", "@", "/", "-", "_", "&", "'", "\u{2019}": true
    default: CopyText.isLetter(scalars[index])
    }
  }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\u{A0}", "\u{202F}": true
    default: false
    }
  }
}
