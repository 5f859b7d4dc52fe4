internal import Diagnostics

/// The words of a draft that nobody knows, with where they stand.
struct StrangerRoll {
  let census: WordCensus
  let knowledge: WordKnowledge
  private(set) var strangers: [Stranger] = []
  /// The blocks of which so many words are unknown that they are in another language.
  private(set) var foreignBlocks: [Galley.Block] = []

  /// What is known of each entry of the census.
  let opinions: [SpellingMemory.Opinion]
  let language: String
  private var foreign: Set<Int> = []
  private let source: [UInt8]
  /// The strangers that each unknown entry of the census is or holds.
  private var strangersOfEntry: [Int: [Int]] = [:]

  /// How many unknown words are looked at; a draft with more is no brief.
  private static let limit = 5_000

  /// A place where a stranger stands, before it is known whether it counts.
  private struct Candidate {
    let stranger: Int
    let place: WordCensus.Place
  }

  init(_ proof: Proof, speller: any Speller) {
    census = WordCensus(of: proof.galley)
    knowledge = WordKnowledge(
      house: proof.house, speller: speller, isEnglish: proof.isEnglish)
    language = proof.language
    source = proof.galley.source.bytes
    opinions = Self.opinions(of: census.entries, knowledge, proof.language)
    enrol()
    guard !strangers.isEmpty else { return }
    let candidates = candidates()
    let foreign = foreign(candidates)
    self.foreign = foreign.all
    foreignBlocks = foreign.told.map { census.blocks[$0] }
    see(candidates.filter { !foreign.all.contains($0.place.block) })
  }

  /// Whether what stands at a place may be reported: it is the desk's own, and English.
  func isReported(_ place: WordCensus.Place) -> Bool {
    let word = census.word(at: place)
    return !word.isQuoted && !foreign.contains(place.block)
      && !WordSurroundings(word, in: census.blocks[place.block].copy).isInAddress
  }

  // MARK: Who is unknown

  /// Returns what the dictionaries know of each word.
  private static func opinions(
    of entries: [WordCensus.Entry], _ knowledge: WordKnowledge, _ language: String
  ) -> [SpellingMemory.Opinion] {
    knowledge.house.memory.opinions.answers(for: entries, language: language) { missing in
      zip(missing, knowledge.speller.verdicts(on: missing.map(\.text))).map { entry, verdict in
        let mayHaveTwin = entry.casing == .lower && !verdict.isEmpty && knowledge.isEnglish
        return SpellingMemory.Opinion(
          verdict: verdict,
          twin: mayHaveTwin ? VarietyTwin(of: entry.text, verdict, knowledge.speller) : nil)
      }
    }
  }

  private mutating func enrol() {
    let unknown = opinions.indices.filter { opinions[$0].verdict.isEmpty }.prefix(Self.limit)
    let parts = knowledge.house.memory.parts.answers(
      for: unknown.map { census.entries[$0] }, language: language
    ) { missing in
      missing.map { entry in
        knowledge.unknownParts(of: entry.text).filter(Self.isWord).map(knowledge.part)
      }
    }
    var numbers: [String: Int] = [:]
    for (number, parts) in zip(unknown, parts) {
      for part in parts {
        let index = numbers[part.text] ?? strangers.count
        if index == strangers.count {
          numbers[part.text] = index
          strangers.append(Stranger(part))
        }
        strangers[index].count += census.entries[number].count
        strangersOfEntry[number, default: []].append(index)
      }
    }
  }

  /// Whether a part that nobody knows is a word at all: acronyms and single letters are not.
  private static func isWord(_ part: String) -> Bool {
    guard part.unicodeScalars.count > 2 else { return false }
    let isAcronym = part.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
    return !isAcronym || part.unicodeScalars.count > 5
  }

  // MARK: Where they stand

  private func candidates() -> [Candidate] {
    var found: [Candidate] = []
    census.visit { number, place in
      guard let indices = strangersOfEntry[number] else { return }
      let word = census.word(at: place)
      let copy = census.blocks[place.block].copy
      guard !WordSurroundings(word, in: copy).isInAddress else { return }
      for index in indices { found.append(Candidate(stranger: index, place: place)) }
    }
    return found
  }

  /// Returns the blocks in which more than a fifth of the words are unknown, four of eight at
  /// least, and short ones in which more than half are; the latter are not told of.
  private func foreign(_ candidates: [Candidate]) -> (all: Set<Int>, told: [Int]) {
    var unknown: [Int: Int] = [:]
    for candidate in candidates
    where strangers[candidate.stranger].isLower && !census.word(at: candidate.place).isQuoted {
      unknown[candidate.place.block, default: 0] += 1
    }
    var all: Set<Int> = []
    var told: [Int] = []
    for (block, count) in unknown.sorted(by: { $0.key < $1.key }) where count > 1 {
      let words = census.blocks[block].copy.words
      let total = words.count {
        $0.casing == .lower && !$0.isQuoted && $0.range.count > 1
      }
      if total >= 8, count >= 4, count * 5 > total {
        all.insert(block)
        told.append(block)
      } else if count * 2 > total {
        all.insert(block)
      }
    }
    return (all, told)
  }

  private mutating func see(_ candidates: [Candidate]) {
    for (index, candidate) in candidates.enumerated() {
      let word = census.word(at: candidate.place)
      guard !word.isQuoted,
        strangers[candidate.stranger].sightings.count < Stranger.mostSightings
      else { continue }
      strangers[candidate.stranger].sightings.append(
        sighting(of: strangers[candidate.stranger], word, index, candidates))
    }
  }

  private func sighting(
    of stranger: Stranger, _ word: Word, _ index: Int, _ candidates: [Candidate]
  ) -> Stranger.Sighting {
    let place = candidates[index].place
    let block = census.blocks[place.block]
    let letters = letters(of: stranger, in: word)
    let isBeside =
      stranger.isLower
      && [index - 1, index + 1].contains { other in
        candidates.indices.contains(other) && isPhrase(candidates[index], candidates[other])
      }
    return Stranger.Sighting(
      place: place, bytes: block.copy.bytes(of: letters),
      isLiteral: block.copy.isLiteral(letters), isForced: !stranger.isLower && isForced(place),
      isTerm: stranger.isLower
        && WordSurroundings(word, in: block.copy)
          .isTerm(in: block, of: source),
      isInPhrase: isBeside || stranger.isLower && isInName(place))
  }

  /// Whether two strangers in small letters stand side by side, as in a phrase of another language.
  private func isPhrase(_ a: Candidate, _ b: Candidate) -> Bool {
    a.place.block == b.place.block && abs(a.place.word - b.place.word) == 1
      && strangers[a.stranger].isLower && strangers[b.stranger].isLower
      && NameCompany.gap(between: a.place, b.place, self) == 1
  }

  /// Whether capitalised words stand directly before and behind.
  private func isInName(_ place: WordCensus.Place) -> Bool {
    guard census.word(at: place).casing == .lower else { return false }
    return [NameCompany.before(place, self), NameCompany.behind(place, self)].allSatisfy {
      $0?.casing == .capitalized
    }
  }

  /// Returns the letters of a word that are the stranger.
  private func letters(of stranger: Stranger, in word: Word) -> Range<Int> {
    let count = stranger.text.unicodeScalars.count
    guard count < word.range.count else { return word.range }
    let text = Array(word.text.unicodeScalars)
    let wanted = Array(stranger.text.unicodeScalars)
    for start in 0...(text.count - count) where text[start..<start + count].elementsEqual(wanted) {
      return word.range.lowerBound + start..<word.range.lowerBound + start + count
    }
    return word.range
  }

  private func isForced(_ place: WordCensus.Place) -> Bool {
    let block = census.blocks[place.block]
    switch block.kind {
    case .heading, .title: return true
    default: break
    }
    let sentences = block.copy.sentences
    let next = sentences.partitionIndex { $0.words.upperBound > place.word }
    return next < sentences.count && sentences[next].words.lowerBound == place.word
  }
}
