/// Gives each heading of a page an address of its own.
struct HeadingNames {
  private static let longest = 80

  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// Returns the name of a heading: its letters and digits in lower case, joined by hyphens.
  ///
  /// The second heading of the same text gets `-2`, and so on.
  mutating func name(for text: String) -> String {
    let base = Self.words(of: text)
    var name = base
    while !taken.insert(name).inserted {
      let number = next[base, default: 2]
      next[base] = number + 1
      name = "\(base)-\(number)"
    }
    return name
  }

  private static func words(of text: String) -> String {
    var name = ""
    var length = 0
    var isApart = false
    for scalar in text.lowercased().unicodeScalars where length < longest {
      let kind = scalar.properties.generalCategory
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || kind == .nonspacingMark
      {
        if isApart, !name.isEmpty { name += "-" }
        isApart = false
        name.unicodeScalars.append(scalar)
        length += 1
      } else if scalar != "'", scalar != "\u{2019}" {
        isApart = true
      }
    }
    return name.isEmpty ? "section" : name
  }
}
