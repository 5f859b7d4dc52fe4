/// Who knows a word: the dictionaries, the lexicon, the archive, or the parts that it is made of.
struct WordKnowledge {
  let house: House
  let speller: any Speller
  let isEnglish: Bool

  /// Returns the parts of a word that nobody knows: none, itself, or what stands between its
  /// hyphens.
  ///
  /// The word is one that no dictionary has as it is written.
  func unknownParts(of text: String) -> [String] {
    let word = WordForm.straight(text)
    guard !isKnown(word) else { return [] }
    let plain = withoutClitic(word)
    guard plain == word || !isKnown(plain) else { return [] }
    let parts = plain.split(separator: "-").map(String.init)
    guard parts.count > 1 else { return isMade(plain) ? [] : [plain] }
    return parts.filter { !isKnownPart($0) }
  }

  /// Whether the lexicon, the archive or a dictionary has a word as it is written.
  func isKnown(_ word: String) -> Bool {
    house.lexicon.has(word) || isFamiliar(word) || speller.knows(word) || YoungWord.isOne(word)
      || house.lexicon.analogies(to: word).contains(where: speller.knows)
  }

  /// Returns what a word in small letters is known to be meant for, or `nil` where it is no known
  /// misspelling.
  func corrections(of word: String) -> [String]? {
    guard isEnglish, let list = house.misspellings else { return nil }
    return Inflection.corrections(of: word, in: list, speller: speller)
  }

  /// Whether enough has been published with a word; what is known to be wrong needs more of it.
  private func isFamiliar(_ word: String) -> Bool {
    let archive = house.archive
    guard archive.isFamiliar(with: word) else { return false }
    let lowercased = word.lowercased()
    guard corrections(of: lowercased) != nil else { return true }
    return max(archive.count(of: word), archive.count(of: lowercased)) >= 3 * Archive.familiar
  }

  private func isKnownPart(_ part: String) -> Bool {
    if part.unicodeScalars.count < 3 || Self.prefixes.contains(part.lowercased()) { return true }
    let isAcronym = part.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
    return isAcronym || isKnown(part) || isMade(part)
  }

  private func withoutClitic(_ word: String) -> String {
    guard word.utf8.contains(UInt8(ascii: "'")) else { return word }
    for ending in ["'s", "n't", "'ll", "'ve", "'re", "'d", "'m", "'"] where word.hasSuffix(ending) {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  // MARK: Words of known parts

  /// Whether a word is made of a known word and a part that makes new ones, or of two known words.
  private func isMade(_ word: String) -> Bool {
    guard isEnglish, word.utf8.count > 5, word.utf8.allSatisfy({ $0 | 0x20 > 0x60 && $0 < 0x7B }),
      word.utf8.dropFirst().allSatisfy({ $0 > 0x60 })
    else { return false }
    let word = word.lowercased()
    guard corrections(of: word) == nil else { return false }
    let letters = Array(word.utf8)
    return (isDerived(letters) || isCompound(letters)) && !isCloseToCommon(word)
  }

  /// Whether one slip makes a word of it that is misspelt often, or a slip that happens often.
  private func isCloseToCommon(_ word: String) -> Bool {
    guard let list = house.misspellings else { return false }
    return speller.neighbours(of: word).contains { meant in
      list.popularity(of: meant) > 0 || Slip(written: word, meant: meant)?.isSwap == true
    }
  }

  private func isDerived(_ letters: [UInt8]) -> Bool {
    var bases: [String] = []
    for prefix in Self.prefixLetters where letters.starts(with: prefix) {
      let base = letters.dropFirst(prefix.count)
      if base.count >= 4, letters.count >= 7 { bases.append(String(decoding: base, as: UTF8.self)) }
    }
    for suffix in Self.suffixes where letters.suffix(suffix.count).elementsEqual(suffix) {
      let base = letters.dropLast(suffix.count)
      if base.count >= 4 { bases.append(String(decoding: base, as: UTF8.self)) }
    }
    return !bases.isEmpty && speller.verdicts(on: bases).contains { !$0.isEmpty }
  }

  private func isCompound(_ letters: [UInt8]) -> Bool {
    guard letters.count >= 7 else { return false }
    let both: SpellingVerdict = [.british, .american]
    func known(_ parts: [(Int, String)]) -> [(Int, String)] {
      zip(parts, speller.verdicts(on: parts.map(\.1))).filter { part, verdict in
        verdict.isSuperset(of: both) && !CommonWord.isFunction(part.1)
          && !Self.fragments.contains(part.1)
      }.map(\.0)
    }
    let heads = (3...letters.count - 3).map {
      ($0, String(decoding: letters[..<$0], as: UTF8.self))
    }
    let tails = known(heads).map { cut, _ in (cut, String(decoding: letters[cut...], as: UTF8.self))
    }
    return !known(tails).isEmpty
  }

  private static let prefixes: Set<String> = [
    "agro", "anti", "astro", "audio", "auto", "bi", "bio", "co", "counter", "cross", "crypto",
    "cyber", "de", "demi", "eco", "electro", "ethno", "euro", "ex", "extra", "fore", "geo", "hydro",
    "hyper", "infra", "inter", "intra", "kilo", "macro", "mega", "meta", "micro", "mid", "mini",
    "mis", "mono", "multi", "nano", "neo", "neuro", "non", "out", "over", "pan", "para", "petro",
    "photo", "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "radio", "re",
    "retro", "robo", "self", "semi", "socio", "sub", "super", "techno", "tele", "thermo", "trans",
    "tri",
    "turbo", "ultra", "un", "under", "uni", "video", "vice",
  ]

  private static let prefixLetters = prefixes.sorted().map { Array($0.utf8) }

  private static let suffixes = [
    "athon", "athons", "based", "dom", "esque", "fest", "fold", "friendly", "gate", "hood",
    "isation",
    "ization", "ism", "ist", "ists", "less", "like", "ness", "ology", "phobia", "phobic", "proof",
    "scape", "ship", "ships", "sphere", "ward", "wards", "ware", "wide", "wise", "worthy",
  ].map { Array($0.utf8) }

  /// Short words that dictionaries have and compounds have not.
  private static let fragments: Set<String> = [
    "aid", "ail", "ale", "ant", "ate", "ent", "era", "ere", "err", "ess", "eta", "gin", "ing",
    "ion",
    "ism", "ist", "lit", "men", "met", "mes", "nil", "ops", "ore", "per", "res", "sic", "son",
    "ted",
    "ten", "tin", "ton", "ton", "urn", "ins", "ins", "lies", "lion", "sion", "tion", "ally", "ates",
    "ants", "ages", "able", "ties", "ling", "ring", "king", "sing", "ting", "ding", "ness", "less",
  ]
}
