extension CopyText {
  /// Whether it names a year, as four digits that stand alone, that is not a given one.
  func hasYear(otherThan own: Int?) -> Bool {
    words.contains { word in
      guard word.hasDigit, word.range.count == 4, let year = Int(word.text) else { return false }
      return (1000...2199).contains(year) && year != own
    }
  }
}
