/// How another country's English, or another mind, writes a word.
struct VarietyTwin: Hashable, Sendable {
  /// What one country has where only the other has the word.
  let abroad: String?
  /// What British English has beside the word: `-ize` for `-ise`, or the other way round.
  let ending: String?

  /// Finds the twins of a word in small letters, or returns `nil` where it has none.
  init?(of word: String, _ verdict: SpellingVerdict, _ speller: any Speller) {
    guard !word.utf8.contains(UInt8(ascii: "-")) else { return nil }
    abroad =
      switch verdict {
      case .british:
        // Both countries have -ize, so an American twin may be British too.
        Self.known(among: VarietyLetters.all(of: word, toAmerican: true), speller) {
          $0.contains(.american)
        }
      case .american:
        Self.known(among: VarietyLetters.all(of: word, toAmerican: false), speller) {
          $0 == .british
        }
      default: nil
      }
    let form = verdict.contains(.british) ? ZedForm(word) : nil
    ending = form.flatMap { speller.verdict(on: $0.twin).contains(.british) ? $0.twin : nil }
    if abroad == nil, ending == nil { return nil }
  }

  private static func known(
    among words: [String], _ speller: any Speller, _ isRight: (SpellingVerdict) -> Bool
  ) -> String? {
    zip(words, speller.verdicts(on: words)).first { isRight($1) }?.0
  }
}
