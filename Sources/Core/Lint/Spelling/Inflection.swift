/// English endings and prefixes, taken off a word and put on another.
enum Inflection {
  private typealias Letters = ArraySlice<UInt8>

  /// Returns what a known misspelling's inflection is meant to be, the likeliest first.
  ///
  /// `dokuments` is `dokument` with an ending, so it is meant to be `document` with that ending, if
  /// a dictionary has it so.
  static func corrections(
    of word: String, in list: Misspellings, speller: any Speller
  ) -> [String]? {
    let letters = Array(word.utf8)
    if let known = list.corrections(of: letters[...]) { return known }
    guard letters.count > 4, letters.count <= WordForm.longest else { return nil }
    if let found = corrections(of: letters[...], behind: "", in: list, speller) { return found }
    for prefix in prefixes where letters.starts(with: prefix.utf8) {
      let rest = letters.dropFirst(prefix.utf8.count)
      if let found = corrections(of: rest, behind: prefix, in: list, speller) { return found }
    }
    return nil
  }

  private static func corrections(
    of letters: Letters, behind prefix: String, in list: Misspellings, _ speller: any Speller
  ) -> [String]? {
    for (base, ending) in bases(of: letters, isWhole: !prefix.isEmpty) where base.count > 3 {
      guard let meant = list.corrections(of: base) else { continue }
      let inflected = meant.flatMap { forms(of: $0, ending) }.map { prefix + $0 }
      let right = zip(inflected, speller.verdicts(on: inflected)).filter { !$1.isEmpty }.map(\.0)
      if !right.isEmpty { return right.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
    }
    return nil
  }

  private static let prefixes = ["un", "re", "non", "mis", "dis", "over", "under", "pre", "in"]

  private static let endings = [
    "s", "es", "ies", "d", "ed", "ied", "ing", "ings", "ly", "ily", "ally", "er", "ers", "ness",
    "ment", "ments", "al", "able", "'s",
  ].map { (text: $0, bytes: Array($0.utf8)) }

  /// Returns what a word may be an inflection of, with the ending that it then has.
  private static func bases(
    of word: Letters, isWhole: Bool
  ) -> [(base: Letters, ending: String)] {
    var bases: [(Letters, String)] = isWhole ? [(word, "")] : []
    for ending in endings where word.suffix(ending.bytes.count).elementsEqual(ending.bytes) {
      let stem = word.dropLast(ending.bytes.count)
      bases.append((stem, ending.text))
      switch ending.text {
      case "ies", "ied", "ily": bases.append((stem + [UInt8(ascii: "y")], ending.text))
      case "ing", "ings", "ed", "er", "ers", "able":
        bases.append((stem + [UInt8(ascii: "e")], ending.text))
        if let last = stem.last, stem.dropLast().last == last {
          bases.append((stem.dropLast(), ending.text))
        }
      case "ly": bases.append((stem + Array("le".utf8), ending.text))
      default: continue
      }
    }
    return bases
  }

  /// Returns the forms that a word may take with an ending.
  private static func forms(of word: String, _ ending: String) -> [String] {
    guard let last = word.last else { return [] }
    let stem = String(word.dropLast())
    switch ending {
    case "": return [word]
    case "s", "es", "ies": return [word + "s", word + "es", stem + "ies"]
    case "d", "ed", "ied": return [word + "ed", word + "d", word + "\(last)ed", stem + "ied"]
    case "ing", "ings", "er", "ers", "able":
      return [word + ending, stem + ending, word + "\(last)" + ending]
    case "ly", "ily", "ally":
      return [word + "ly", stem + "ily", stem + "y", word + "ally"]
    default: return [word + ending]
    }
  }
}
