/// A whole number of four figures or more as copy writes it: `2,000`, `2000`, `2 000`.
struct Figure: Hashable, Sendable {
  /// What stands between its groups of three.
  enum Grouping: String, CaseIterable, Sendable {
    case comma
    case blank
    case none
  }

  let grouping: Grouping
  /// The figures alone.
  let digits: String
  let range: Range<Int>
  /// The same as places in the text's words.
  let words: Range<Int>

  /// Returns the number in another form.
  func written(_ grouping: Grouping) -> String {
    guard grouping != .none else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) {
        text += grouping == .comma ? "," : "\u{A0}"
      }
      text.append(digit)
    }
    return text
  }
}
