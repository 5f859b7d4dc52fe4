/// The sound that a word begins with, where that is certain.
enum OpeningSound: Hashable, Sendable {
  case vowel
  case consonant

  init?(of word: Word) {
    let letters = Array(word.text.utf8)
    guard let first = letters.first, first < 0x80 else { return nil }
    let sound: OpeningSound?
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): sound = Self.ofNumber(letters)
    case _ where word.casing == .capitals || Self.isAcronym(letters):
      sound = Self.ofAcronym(letters.filter { $0 != UInt8(ascii: "s") })
    case UInt8(ascii: "A")...UInt8(ascii: "Z") where letters.count == 1: sound = nil
    case UInt8(ascii: "A")...UInt8(ascii: "Z") where letters[1] == UInt8(ascii: "-"):
      sound = Self.ofLetter(first)
    // 'SELinux' is read in whatever way its friends read it.
    case _ where word.casing == .mixed && letters.count > 1 && (0x41...0x5A).contains(letters[1]):
      sound = nil
    default: sound = Self.ofWord(word.lowercased, isName: word.isCapitalized)
    }
    guard let sound else { return nil }
    self = sound
  }

  /// `8`, `11` and `18` begin with a vowel, as do the thousands of them; `1800` is read in two
  /// ways.
  private static func ofNumber(_ letters: [UInt8]) -> OpeningSound? {
    let digits = letters.prefix { (0x30...0x39).contains($0) }
    if digits.first == UInt8(ascii: "8") { return .vowel }
    let start = Array(digits.prefix(2))
    guard start == Array("11".utf8) || start == Array("18".utf8) else {
      // '1,800' may be eighteen hundred.
      return digits.count == 1 && start == Array("1".utf8) ? nil : .consonant
    }
    return digits.count == 2 ? .vowel : digits.count == 3 ? .consonant : nil
  }

  /// Whether a word is capitals with the `s` of a plural.
  private static func isAcronym(_ letters: [UInt8]) -> Bool {
    letters.count >= 3 && letters.last == UInt8(ascii: "s")
      && letters.dropLast().allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The sound of a letter's name.
  private static func ofLetter(_ letter: UInt8) -> OpeningSound {
    "AEFHILMNORSX".utf8.contains(letter) ? .vowel : .consonant
  }

  /// An acronym is spoken as letters or as a word; where the two differ, only the impossible word
  /// is certain.
  private static func ofAcronym(_ letters: [UInt8]) -> OpeningSound? {
    guard let first = letters.first, let second = letters.dropFirst().first else { return nil }
    guard letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    switch first {
    case UInt8(ascii: "U"):
      let isYou = ["UN", "US", "UK", "USA", "UAE", "USB", "UNHCR"].contains {
        letters.elementsEqual($0.utf8)
      }
      return isYou ? .consonant : nil
    case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"):
      let isWord = ["EURO", "ONE", "OUI", "EUROPOL"].contains { letters.elementsEqual($0.utf8) }
      return isWord ? nil : .vowel
    case UInt8(ascii: "F"), UInt8(ascii: "H"), UInt8(ascii: "L"), UInt8(ascii: "M"),
      UInt8(ascii: "N"), UInt8(ascii: "R"), UInt8(ascii: "S"), UInt8(ascii: "X"):
      if letters.count == 2 { return .vowel }
      return canFollow(second, first) ? nil : .vowel
    default: return .consonant
    }
  }

  /// Whether a word can begin with two letters of which the first is one of `FHLMNRSX`.
  private static func canFollow(_ second: UInt8, _ first: UInt8) -> Bool {
    if "AEIOUY".utf8.contains(second) { return true }
    switch first {
    case UInt8(ascii: "S"): return "CHKLMNPQTW".utf8.contains(second)
    case UInt8(ascii: "F"): return "LR".utf8.contains(second)
    case UInt8(ascii: "R"): return second == UInt8(ascii: "H")
    default: return false
    }
  }

  // MARK: Words

  private static func ofWord(_ word: String, isName: Bool) -> OpeningSound? {
    let letters = Array(word.utf8.prefix(4))
    guard letters.count >= 2, let first = letters.first else { return nil }
    let begins = { (stems: [String]) in stems.contains { word.hasPrefix($0) } }
    guard !irish.contains(word) else { return nil }
    switch first {
    case UInt8(ascii: "a"), UInt8(ascii: "i"): return .vowel
    case UInt8(ascii: "e"): return begins(["eu", "ew"]) ? .consonant : .vowel
    case UInt8(ascii: "o"):
      let isWa = word == "one" || word == "once" || begins(["one-", "ones", "oneness", "once-"])
      return isWa ? .consonant : begins(["ou", "oo"]) && isName ? nil : .vowel
    case UInt8(ascii: "u"): return isName ? nil : ofU(begins)
    case UInt8(ascii: "h"):
      if begins(["hour", "honest", "honou", "honor", "heir"]) { return .vowel }
      return !isName && plainH.contains(word) ? .consonant : nil
    case UInt8(ascii: "y"):
      return !isName && "aeiou".utf8.contains(letters[1]) ? .consonant : nil
    case UInt8(ascii: "x"): return nil
    default:
      // Letters that no English word begins with are spoken one by one: 'an mp3'.
      return "aeiouy".utf8.contains(letters[1]) || canBegin(first, letters[1])
        ? .consonant : nil
    }
  }

  private static func ofU(_ begins: ([String]) -> Bool) -> OpeningSound? {
    if begins(["unid", "unim", "unin"]) { return begins(["unidir"]) ? nil : .vowel }
    if begins(["uni", "unanim", "use", "usu", "util", "uto", "uran", "ubiq"]) { return .consonant }
    return begins(["un", "up", "ult", "urb", "urg", "ush", "utt", "utm", "ug"]) ? .vowel : nil
  }

  private static func canBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    switch second {
    case UInt8(ascii: "r"): "bcdfgptw".utf8.contains(first)
    case UInt8(ascii: "l"): "bcfgps".utf8.contains(first)
    case UInt8(ascii: "h"): "cpstw".utf8.contains(first)
    case UInt8(ascii: "t"), UInt8(ascii: "p"), UInt8(ascii: "c"): first == UInt8(ascii: "s")
    default: false
    }
  }

  /// Irish words, whose article is an 'an' too.
  private static let irish: Set<String> = ["bord", "garda", "taoiseach", "t\u{E1}naiste"]

  /// Words whose `h` nobody leaves out.
  private static let plainH: Set<String> = [
    "half", "hand", "handful", "happy", "hard", "head", "headline", "health", "healthy", "hearing",
    "heart", "heavy", "help", "high", "higher", "history", "hit", "home", "hope", "hospital",
    "hostage", "house", "household", "huge", "human", "humanitarian", "hundred", "hunger",
    "husband",
  ]
}
