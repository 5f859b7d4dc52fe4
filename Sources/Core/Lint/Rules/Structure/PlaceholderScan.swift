/// Finds what stands in a text for copy to come.
struct PlaceholderScan {
  private let copy: CopyText

  init(_ copy: CopyText) {
    self.copy = copy
  }

  /// `[insert …]`, `[TBC]`, `[your name]` and their like, and `(source?)`.
  var brackets: [Range<Int>] {
    guard copy.traits.contains(.brackets) else { return [] }
    var ranges: [Range<Int>] = []
    var start: Int?
    let scalars = copy.scalars
    for index in copy.marks {
      switch scalars[index] {
      case "[", "(": start = index
      case "]", ")":
        guard let opened = start else { continue }
        start = nil
        let isSquare = scalars[index] == "]"
        guard isSquare == (scalars[opened] == "["), index - opened <= Self.longest else {
          continue
        }
        let range = opened..<index + 1
        if isSquare ? isOrder(range) : isDoubt(range) { ranges.append(range) }
      default: continue
      }
    }
    return ranges
  }

  /// The longest text in brackets that is looked at.
  private static let longest = 120

  private func isOrder(_ range: Range<Int>) -> Bool {
    let words = copy.string(range).lowercased().split { !$0.isLetter }
    guard let first = words.first else { return false }
    if Self.orders.contains(first) { return true }
    // In a quotation it may hide a name.
    guard !copy.isQuoted(range.lowerBound), let last = words.last, words.count <= 2 else {
      return false
    }
    return words.count == 1
      ? Self.things.contains(first)
      : last == "here" && Self.things.contains(first)
        || last == "name" && ["first", "last", "full"].contains(first)
  }

  private static let orders: Set<Substring> = [
    "insert", "add", "tbc", "tbd", "tba", "tk", "tktk", "todo", "placeholder", "your", "fill",
  ]

  private static let things: Set<Substring> = [
    "link", "photo", "image", "caption", "headline", "title", "xx", "xxx", "check", "confirm",
    "name", "date", "source", "url", "text", "quote", "number", "fixme",
  ]

  private func isDoubt(_ range: Range<Int>) -> Bool {
    guard range.count <= 24 else { return false }
    switch copy.string(range).lowercased() {
    case "(source?)", "(sp?)", "(sources?)", "(citation needed)", "(link?)", "(name?)", "(date?)",
      "(check)", "(tk)", "(spelling?)", "(to check)", "(add link)", "(insert link)":
      return true
    default: return false
    }
  }

  /// The names in the marks of mail templates: `{{ name }}`, `*|NAME|*`, `%%NAME%%`.
  var templates: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var next = 0
    for index in copy.marks where index >= next {
      guard let end = endOfTemplate(at: index) else { continue }
      ranges.append(withStars(index..<end))
      next = end
    }
    return ranges
  }

  private func endOfTemplate(at start: Int) -> Int? {
    switch copy.scalars[start] {
    case "{":
      guard scalar(start + 1) == "{" else { return nil }
      return endOfName(from: start + 2, closing: "}", twice: true, isLoud: false)
    case "%":
      guard scalar(start + 1) == "%" else { return nil }
      return endOfName(from: start + 2, closing: "%", twice: true, isLoud: false)
    case "|": return endOfName(from: start + 1, closing: "|", twice: false, isLoud: true)
    default: return nil
    }
  }

  /// Returns the end of the marks behind a short name that begins here.
  private func endOfName(
    from start: Int, closing: Unicode.Scalar, twice: Bool, isLoud: Bool
  ) -> Int? {
    var index = start
    var hasLetter = false
    while index < copy.scalars.count, index - start <= 60 {
      let scalar = copy.scalars[index]
      if scalar == closing {
        guard hasLetter, !twice || self.scalar(index + 1) == closing else { return nil }
        return index + (twice ? 2 : 1)
      }
      switch scalar.value {
      case 0x41...0x5A, 0x30...0x39, 0x5F, 0x3A: break
      case 0x61...0x7A, 0x20, 0x2E, 0x2D, 0x7C, 0x23, 0x2F, 0x22, 0x27:
        if isLoud { return nil }
      default: return nil
      }
      hasLetter = hasLetter || scalar.properties.isAlphabetic
      index += 1
    }
    return nil
  }

  /// Takes in the asterisks of `*|NAME|*`, unless Markdown took them for emphasis.
  private func withStars(_ range: Range<Int>) -> Range<Int> {
    let hasStars =
      range.lowerBound > 0 && scalar(range.lowerBound - 1) == "*"
      && scalar(range.upperBound) == "*"
    return hasStars ? range.lowerBound - 1..<range.upperBound + 1 : range
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    copy.scalars.indices.contains(index) ? copy.scalars[index] : nil
  }

  /// `??` where a number or a name should be, a word in small letters behind it.
  var questions: [Range<Int>] {
    guard copy.traits.contains(.doubledMarks), copy.traits.contains(.blankBeforeMark) else {
      return []
    }
    var ranges: [Range<Int>] = []
    var index = 0
    for start in copy.marks where start >= index && copy.scalars[start] == "?" {
      index = start
      while index < copy.scalars.count, copy.scalars[index] == "?" { index += 1 }
      if index - start > 1, start > 0, copy.scalars[start - 1] == " ", scalar(index) == " ",
        let next = scalar(index + 1), (0x61...0x7A).contains(next.value)
      {
        ranges.append(start..<index)
      }
    }
    return ranges
  }

  /// `TK`, `TODO`, `XXX` and their like, in capitals, and the Latin of templates.
  func words(isEnglish: Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let words = copy.words
    for index in copy.words(hintedAs: .loud) where words[index].casing == .capitals {
      if isMark(index, isEnglish: isEnglish) { ranges.append(words[index].range) }
    }
    for index in copy.words(hintedAs: .lorem) where words[index].casing != .capitals {
      if words[index].lowercased == "lorem" {
        let isIpsum = index + 1 < words.count && words[index + 1].lowercased == "ipsum"
        let end = isIpsum ? words[index + 1].range.upperBound : words[index].range.upperBound
        ranges.append(words[index].range.lowerBound..<end)
      }
    }
    return ranges
  }

  private func isMark(_ index: Int, isEnglish: Bool) -> Bool {
    let word = copy.words[index]
    switch word.text {
    case "TK", "TKTK", "TKTKTK", "FIXME", "TBD", "TBC", "TBA", "LOREM", "YYYY": return true
    case "TODO": return isEnglish
    case "XXX": return !isNumeral(index)
    case "XX": return index + 1 < copy.words.count && DayScan.month(copy.words[index + 1]) != nil
    default:
      return word.range.count > 3 && word.text.utf8.allSatisfy { $0 == UInt8(ascii: "X") }
    }
  }

  /// Whether `XXX` is thirty, behind a name in the middle of a sentence.
  private func isNumeral(_ index: Int) -> Bool {
    guard index > 1 else { return false }
    let before = copy.words[index - 1]
    return before.isCapitalized && before.range.count > 3
      && before.range.upperBound + 1 == copy.words[index].range.lowerBound
  }
}
