/// Finds the acronyms of a draft: words of two to eight capitals that are no words in capitals.
struct AcronymScan {
  private let words: [Word]
  private let scalars: [Unicode.Scalar]
  private let block: Int

  private init(_ copy: CopyText, block: Int) {
    words = copy.words
    scalars = copy.scalars
    self.block = block
  }

  /// Finds all that stands in running text, nothing quoted, in order.
  static func uses(in blocks: [Galley.Block]) -> [AcronymUse] {
    var uses: [AcronymUse] = []
    for (number, block) in blocks.enumerated()
    where block.kind == .paragraph || block.kind == .listItem {
      let scan = AcronymScan(block.copy, block: number)
      for index in block.copy.words(hintedAs: .loud) {
        // A headline explains nothing and need not wait for an explanation.
        guard let use = scan.use(at: index), use.isBesideBrackets || block.isProse else { continue }
        uses.append(use)
      }
    }
    return uses
  }

  private func use(at index: Int) -> AcronymUse? {
    let word = words[index]
    guard !word.isQuoted, word.range.count <= 10 else { return nil }
    let length = Self.acronymLength(of: word)
    guard length > 1, !isAmongCapitals(index), !isPart(word.range) else { return nil }
    let range = word.range.lowerBound..<word.range.lowerBound + length
    let letters = String(word.text.prefix(length))
    guard !Self.isNumeral(letters) else { return nil }
    return AcronymUse(
      letters: letters, range: range, block: block, expansion: expansion(of: letters, at: index),
      isBesideBrackets: opensBracket(word.range) || isBeforeBrackets(word.range))
  }

  /// Returns how many capitals a word begins with, if at most an `s` or `’s` is behind them.
  private static func acronymLength(of word: Word) -> Int {
    let capitals = word.text.utf8.prefix { (0x41...0x5A).contains($0) }.count
    guard capitals <= 8 else { return 0 }
    switch word.text.unicodeScalars.dropFirst(capitals).map(\.self) {
    case [], ["s"], ["'", "s"], ["\u{2019}", "s"]: return capitals
    default: return 0
    }
  }

  /// Whether a neighbour is a word in capitals too: then it is likely a line in capitals.
  private func isAmongCapitals(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      guard words.indices.contains(other), words[other].casing == .capitals,
        words[other].range.count > 1
      else { return false }
      let gap =
        other < index
        ? words[other].range.upperBound..<words[index].range.lowerBound
        : words[index].range.upperBound..<words[other].range.lowerBound
      return gap.count == 1 && scalars[gap].allSatisfy { $0 == " " || $0 == "\n" }
    }
  }

  /// Whether it is a piece of an address, a file's name, a tag or dotted capitals.
  private func isPart(_ range: Range<Int>) -> Bool {
    if range.lowerBound > 0 {
      switch scalars[range.lowerBound - 1] {
      case "#", "@", "_", ".", "/", "$", "&", "=": return true
      default: break
      }
    } else if beginsDateline(range.upperBound) {
      return true
    }
    guard range.upperBound + 1 < scalars.count else { return false }
    switch scalars[range.upperBound] {
    case "_", "@", "&", "/", "=": return true
    case ".", ":": return CopyText.isLetter(scalars[range.upperBound + 1])
    default: return false
    }
  }

  /// Whether a dash follows, as behind the place in `HARARE – The council met`.
  private func beginsDateline(_ end: Int) -> Bool {
    scalars[end...].prefix(2).contains { $0 == "\u{2013}" || $0 == "\u{2014}" }
      || scalars[end...].prefix(3).elementsEqual(" - ".unicodeScalars)
  }

  private static func isNumeral(_ letters: String) -> Bool {
    letters.utf8.allSatisfy { "IVXLCM".utf8.contains($0) }
  }
}

extension AcronymScan {
  /// Reads `World Uyghur Congress (WUC)` from its brackets, or `WUC (World Uyghur Congress)`.
  private func expansion(of letters: String, at index: Int) -> AcronymUse.Expansion? {
    let range = words[index].range
    if isInBrackets(range) { return index > 0 ? before(index, letters) : nil }
    guard isBeforeBrackets(range), index + 1 < words.count,
      words[index + 1].range.lowerBound == range.upperBound + 2,
      let close = scalars[range.upperBound..<min(range.upperBound + 120, scalars.count)]
        .firstIndex(of: ")")
    else { return nil }
    var end = index + 1
    while end < words.count, words[end].range.upperBound <= close { end += 1 }
    let found = AcronymFit(letters, words[index + 1..<end])
    return found.fits && found.words.lowerBound == index + 1 ? make(found) : nil
  }

  private func isInBrackets(_ range: Range<Int>) -> Bool {
    range.lowerBound > 1 && range.upperBound < scalars.count
      && scalars[range.lowerBound - 1] == "(" && scalars[range.upperBound] == ")"
  }

  private func opensBracket(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0
      && (scalars[range.lowerBound - 1] == "(" || scalars[range.lowerBound - 1] == "[")
  }

  private func isBeforeBrackets(_ range: Range<Int>) -> Bool {
    range.upperBound + 1 < scalars.count && scalars[range.upperBound] == " "
      && scalars[range.upperBound + 1] == "("
  }

  private func before(_ index: Int, _ letters: String) -> AcronymUse.Expansion? {
    let open = words[index].range.lowerBound - 1
    guard words[index - 1].range.upperBound == open - 1, Self.isBlank(scalars[open - 1]) else {
      return nil
    }
    var start = index
    // The words of a name have nothing but blanks between them, and `and` or `&`.
    while start > 0, index - start < letters.utf8.count * 2 + 2,
      start == index || isJoined(start - 1)
    {
      start -= 1
    }
    let found = AcronymFit(letters, words[start..<index])
    return found.words.isEmpty ? nil : make(found)
  }

  private func make(_ fit: AcronymFit) -> AcronymUse.Expansion {
    let range =
      words[fit.words.lowerBound].range
      .lowerBound..<words[fit.words.upperBound - 1].range.upperBound
    return AcronymUse.Expansion(
      range: range, words: fit.lettered, initials: fit.initials, fits: fit.fits)
  }

  /// Whether a word is joined to the next by a blank, or by what may stand inside of a name.
  private func isJoined(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    let gap = scalars[words[index].range.upperBound..<words[index + 1].range.lowerBound]
    return gap.count <= 3
      && gap.allSatisfy {
        Self.isBlank($0) || $0 == "," || $0 == "&" || $0 == "\u{2019}" || $0 == "-"
      }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\u{A0}"
  }
}
