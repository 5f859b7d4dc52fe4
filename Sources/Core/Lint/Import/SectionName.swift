/// Writes a section's name as a heading instead of in capitals.
enum SectionName {
  /// Words that stay small within a heading.
  private static let small: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to",
    "with",
  ]

  /// Returns the words that the copy itself has in capitals, such as `EU`.
  static func acronyms(in elements: [TextStructure.Element]) -> Set<String> {
    var words: Set<String> = []
    for element in elements {
      switch element {
      case .paragraph(let lines), .list(let lines):
        for line in lines where !line.isInCapitals { words.formUnion(Self.words(of: line)) }
      case .headline(let line, _) where !line.isInCapitals: words.formUnion(Self.words(of: line))
      default: continue
      }
    }
    return words.filter { $0.count > 1 && $0.allSatisfy { $0.isUppercase || $0.isNumber } }
  }

  /// Returns `News From the EU` for `NEWS FROM THE EU`, where `EU` is known.
  static func name(of line: PlainLine, acronyms: Set<String>) -> String {
    var name = ""
    var word = ""
    var isFirst = true
    func end() {
      guard !word.isEmpty else { return }
      if acronyms.contains(word) {
        name += word
      } else if !isFirst, small.contains(word.lowercased()) {
        name += word.lowercased()
      } else {
        name += word.prefix(1) + word.dropFirst().lowercased()
      }
      isFirst = false
      word = ""
    }
    for character in line.trimmed {
      if character.isLetter || character.isNumber || "'\u{2019}".contains(character) {
        word.append(character)
      } else {
        end()
        name.append(character)
      }
    }
    end()
    return name
  }

  private static func words(of line: PlainLine) -> [String] {
    line.trimmed.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
