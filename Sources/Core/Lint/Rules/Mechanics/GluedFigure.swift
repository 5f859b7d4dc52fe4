/// Finds figures that no blank parts from the word beside them.
struct GluedFigure {
  private let copy: CopyText

  init(_ copy: CopyText) {
    self.copy = copy
  }

  var faults: [CopyFault] {
    copy.numbers.compactMap { index in
      let word = copy.words[index]
      guard word.casing == .lower, let length = partLength(of: word) else {
        return nil
      }
      let range = word.range.lowerBound + length - 1..<word.range.lowerBound + length + 1
      return CopyFault(
        range: range, message: "a blank is missing in '\(word.text)'",
        replacement: "\(copy.scalars[range.lowerBound]) \(copy.scalars[range.lowerBound + 1])")
    }
  }

  /// How many letters a blank belongs behind, or `nil` where the word may be one.
  private func partLength(of word: Word) -> Int? {
    let letters = Array(copy.scalars[word.range])
    if letters.first?.isDigit == true {
      let digits = letters.prefix(while: \.isDigit).count
      let rest = copy.string(word.range.lowerBound + digits..<word.range.upperBound)
      return Self.followers.contains(rest) ? digits : nil
    }
    let year = letters.suffix(4)
    guard letters.count > 5, year.allSatisfy(\.isDigit), ["1", "2"].contains(year.first) else {
      return nil
    }
    let rest = copy.string(word.range.lowerBound..<word.range.upperBound - 4)
    return Self.leaders.contains(rest) ? letters.count - 4 : nil
  }

  /// Words that follow figures and are no unit.
  private static let followers: Set<String> = [
    "or", "and", "of", "people", "persons", "years", "days", "weeks", "months", "countries",
    "members", "million", "billion",
  ]

  /// Words that stand before years.
  private static let leaders: Set<String> = [
    "in", "since", "until", "till", "from", "of", "by", "to", "and", "after", "before", "during",
  ]
}
