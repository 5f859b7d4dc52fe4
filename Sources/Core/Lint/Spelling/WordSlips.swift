/// What one slip of a finger makes of a word: a letter too many, one too few, one for another, or
/// two that changed places.
public enum WordSlips {
  /// How many letters a word may have to be tried.
  public static let longest = 30

  /// The letters of English, in small.
  public static let english = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { Unicode.Scalar($0) }

  /// Returns all texts that are one slip away, each once, of those that a filter allows.
  public static func all(
    of word: [Unicode.Scalar], alphabet: [Unicode.Scalar], where allows: ([Unicode.Scalar]) -> Bool
  ) -> [String] {
    var seen: Set<String> = []
    var found: [String] = []
    func add(_ text: [Unicode.Scalar]) {
      guard text != word, allows(text) else { return }
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: text)
      let string = String(scalars)
      if seen.insert(string).inserted { found.append(string) }
    }
    for index in word.indices {
      var text = word
      text.remove(at: index)
      add(text)
      if index + 1 < word.count {
        text = word
        text.swapAt(index, index + 1)
        add(text)
      }
      text = word
      for letter in alphabet {
        text[index] = letter
        add(text)
      }
    }
    for index in 0...word.count {
      var text = word
      text.insert(" ", at: index)
      for letter in alphabet {
        text[index] = letter
        add(text)
      }
    }
    return found
  }
}
