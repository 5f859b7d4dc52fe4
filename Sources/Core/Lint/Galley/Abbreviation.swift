/// A shortened word that has a full stop, such as the title of a person.
///
/// `Ms.`, `No.` and `U.S.` are three kinds of it: ``Ending`` tells them apart.
struct Abbreviation: Hashable, Sendable {
  /// Whether its full stop can end a sentence too.
  enum Ending: Hashable, Sendable {
    case never
    /// It is an abbreviation before a number, and a word elsewhere: `No. 5`.
    case beforeDigit
    /// It ends one before a word that often begins one.
    case beforeStarter
  }

  let ending: Ending

  /// Reads the abbreviation that ends in a full stop, or returns `nil` where a word ends there.
  init?(endingAt stop: Int, in scalars: [Unicode.Scalar]) {
    var start = stop
    var hasStop = false
    while start > 0, stop - start < 12, Self.isPart(scalars[start - 1]) {
      start -= 1
      hasStop = hasStop || scalars[start] == "."
    }
    guard start < stop else { return nil }
    let isCapitalized = scalars[start].properties.isUppercase
    if stop - start == 1 {
      // An initial, as in `J. Smith`; "I" is a word.
      guard isCapitalized, scalars[start] != "I" else { return nil }
      ending = .beforeStarter
      return
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<stop])
    let word = String(text).lowercased()
    if Self.beforeNames.contains(word), isCapitalized {
      ending = .never
    } else if Self.beforeNumbers.contains(word) {
      ending = .beforeDigit
    } else if hasStop || Self.others.contains(word) {
      ending = word == "e.g" || word == "i.e" ? .never : .beforeStarter
    } else {
      return nil
    }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || CopyText.isLetter(scalar)
  }

  private static let beforeNames: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "sen", "rep", "gov", "gen", "lt", "col", "maj",
    "capt", "sgt", "rev", "hon", "fr", "messrs", "mme", "mlle", "pres", "amb", "adm", "cmdr",
    "supt", "insp",
  ]

  private static let beforeNumbers: Set<String> = [
    "no", "nos", "p", "pp", "vol", "fig", "art", "arts", "sec", "para", "ch", "jan", "feb", "mar",
    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "ca", "approx",
  ]

  private static let others: Set<String> = [
    "etc", "inc", "ltd", "co", "corp", "jr", "sr", "al", "vs", "cf", "viz", "dept", "est", "ed",
    "eds", "bros", "ave", "blvd", "rd", "univ", "assn", "govt", "intl",
  ]
}
