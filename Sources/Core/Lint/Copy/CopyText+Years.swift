extension CopyText {
  /// Whether it names a year, as four digits that stand alone, that is not a given one.
  func hasYear(otherThan own: Int?) -> Bool {
    numbers.contains { index in
      guard words[index].range.count == 4, let year = Int(words[index].text) else { return false }
      return (1000...2199).contains(year) && year != own
    }
  }
}
