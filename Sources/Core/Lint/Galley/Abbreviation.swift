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

  /// Reads the abbreviation whose last letters are a word with a full stop behind it, or returns
  /// `nil` where it is none.
  init?(_ word: Word, behindStop isDotted: Bool) {
    if isDotted {
      ending = Self.neverDotted.contains(word.lowercased) ? .never : .beforeStarter
      return
    }
    guard word.range.count <= Self.longest else { return nil }
    if word.range.count == 1, word.casing == .capitalized {
      // An initial, as in `J. Smith`; "I" is a word.
      guard word.text != "I" else { return nil }
      ending = .beforeStarter
      return
    }
    guard let ending = Self.endings[word.lowercased] else { return nil }
    if ending == .never, word.casing == .lower { return nil }
    self.ending = ending
  }

  /// The last letters of those that never end a sentence, such as `e.g` has it.
  private static let neverDotted: Set<String> = ["g", "e"]

  private static let longest = 6

  private static let endings: [String: Ending] = {
    let beforeNames = """
      mr mrs ms mx dr prof st sen rep gov gen lt col maj capt sgt rev hon fr messrs mme mlle pres \
      amb adm cmdr supt insp
      """
    let beforeNumbers = """
      no nos c p pp vol fig art arts sec para ch jan feb mar apr jun jul aug sep sept oct nov dec \
      ca approx
      """
    let others = """
      etc inc ltd co corp jr sr al vs cf viz dept est ed eds bros ave blvd rd univ assn govt intl
      """
    var endings: [String: Ending] = [:]
    for (words, ending) in [
      (beforeNames, Ending.never), (beforeNumbers, .beforeDigit), (others, .beforeStarter),
    ] {
      for word in words.split(separator: " ") { endings[String(word)] = ending }
    }
    return endings
  }()
}
