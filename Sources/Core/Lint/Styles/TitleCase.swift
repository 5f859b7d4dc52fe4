/// The title case of a style: which small words keep their small letter.
package enum TitleCase: String, CaseIterable, Sendable {
  /// Articles, conjunctions and prepositions of three letters at most.
  case associatedPress = "AP"
  /// Articles, conjunctions and all prepositions.
  case chicago = "Chicago"

  func verdicts(on text: String) -> [CasedWord] {
    let whole = UTF8Text(text)
    let ranges = CasedWord.ranges(in: text)
    return ranges.enumerated().map { index, range in
      let word = whole.string(range)
      let isAtEdge = index == 0 || index == ranges.count - 1 || isBehindColon(range, whole)
      return CasedWord(range: range, isRight: isRight(word, isAtEdge: isAtEdge))
    }
  }

  /// Returns the text with its words in title case; what has capitals within stays as it is.
  func applied(to text: String) -> String {
    let whole = UTF8Text(text)
    let verdicts = verdicts(on: text)
    var result = ""
    var offset = 0
    for verdict in verdicts {
      result += whole.string(offset..<verdict.range.lowerBound)
      let word = whole.string(verdict.range)
      if verdict.isRight {
        result += word
      } else if word.beginsWithCapital {
        result += word.lowercased()
      } else {
        result += word.prefix(1).uppercased() + word.dropFirst()
      }
      offset = verdict.range.upperBound
    }
    return result + whole.string(offset..<whole.bytes.count)
  }

  private func isRight(_ word: String, isAtEdge: Bool) -> Bool {
    guard word.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return true }
    let isSmall = smallWords.contains(word.lowercased())
    if isSmall, !isAtEdge {
      return !word.beginsWithCapital || word.hasNoSmallLetter
        || Self.adverbsToo.contains(word.lowercased())
    }
    // Capitals within are a name, such as 'iPhone'; digits in front take no capital.
    return word.beginsWithCapital || word.unicodeScalars.contains(where: \.properties.isUppercase)
      || word.unicodeScalars.first?.properties.isLowercase == false
  }

  private func isBehindColon(_ word: Range<Int>, _ text: UTF8Text) -> Bool {
    let before = text.bytes[..<word.lowerBound].last { $0 != 0x20 }
    return before == UInt8(ascii: ":") || before == UInt8(ascii: "?") || before == UInt8(ascii: "!")
  }

  private var smallWords: Set<String> {
    switch self {
    case .associatedPress: Self.shortWords
    case .chicago: Self.shortWords.union(Self.longPrepositions)
    }
  }

  /// Small words that are adverbs too, and then have a capital: `Fighting Breaks Out`.
  private static let adverbsToo: Set<String> = [
    "about", "across", "along", "around", "down", "in", "inside", "off", "on", "out", "outside",
    "over", "past", "so", "through", "under", "up", "yet",
  ]

  private static let shortWords: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "for", "if", "in", "nor", "of", "off", "on", "or",
    "per", "so", "the", "to", "up", "via", "vs", "yet",
  ]

  private static let longPrepositions: Set<String> = [
    "about", "above", "across", "after", "against", "along", "amid", "among", "around", "before",
    "behind", "below", "beneath", "beside", "between", "beyond", "despite", "down", "during",
    "except", "from", "inside", "into", "like", "near", "onto", "out", "outside", "over", "past",
    "since", "through", "throughout", "toward", "towards", "under", "until", "upon", "with",
    "within", "without",
  ]
}
