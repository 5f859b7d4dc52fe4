internal import Diagnostics

/// What is known of a draft's spelling, found once for all rules that speak of it.
///
/// Each word is judged once, by the strongest evidence that there is, so that no two rules report
/// the same word.
struct SpellingEvidence {
  /// A known misspelling.
  struct Misspelt {
    let stranger: Stranger
    let corrections: [String]
  }

  /// A word that is likely another.
  struct Doubtful {
    let stranger: Stranger
    let candidates: [String]
  }

  /// A name that is one slip from another.
  struct NearMiss {
    let stranger: Stranger
    let name: String
    let standing: NameStanding
  }

  /// Why nothing can be said, where a dictionary is missing.
  private(set) var absence: DictionaryAbsence?
  private(set) var misspelt: [Misspelt] = []
  private(set) var doubtful: [Doubtful] = []
  private(set) var nearMisses: [NearMiss] = []
  private(set) var variants: [NameVariants.Pair] = []
  private(set) var varieties: [VarietyScan.Finding] = []
  /// What may be right, and needs to be confirmed once.
  private(set) var newcomers: [Stranger] = []
  /// The blocks that seem to be in another language.
  private(set) var foreign: [Galley.Block] = []

  private var blocks: [Galley.Block] = []

  init(_ proof: Proof) {
    guard let shelf = proof.house.shelf else { return }
    let speller: any Speller
    do throws(DictionaryAbsence) {
      speller = try shelf.speller(for: proof.language)
    } catch {
      absence = error
      return
    }
    let roll = StrangerRoll(proof, speller: speller)
    foreign = roll.foreignBlocks
    blocks = roll.census.blocks
    judge(roll)
    varieties = VarietyScan(roll).findings
  }

  /// For how many words of a draft it is asked what may be meant, and for how many names which are
  /// near; that takes a fraction of a millisecond each, and no brief has as many.
  private static let patience = 300

  private mutating func judge(_ roll: StrangerRoll) {
    let names = NameBook(roll)
    var open: [Stranger] = []
    var (asked, compared) = (0, 0)
    for stranger in roll.strangers where !stranger.sightings.isEmpty {
      if let corrections = roll.knownCorrections(of: stranger) {
        misspelt.append(Misspelt(stranger: stranger, corrections: corrections))
        continue
      }
      if !stranger.isLower {
        compared += 1
        if compared <= Self.patience, let near = names.near(stranger) {
          nearMisses.append(near)
          continue
        }
      }
      asked += 1
      if asked <= Self.patience, let candidates = roll.candidates(for: stranger) {
        doubtful.append(Doubtful(stranger: stranger, candidates: candidates))
      } else {
        open.append(stranger)
      }
    }
    variants = NameVariants.pairs(among: open, roll)
    let varied = Set(variants.flatMap { [$0.first.text, $0.second.text] })
    newcomers = open.filter { !varied.contains($0.text) && roll.isWorthConfirming($0) }
  }

  /// Returns where a word stands in the file.
  func bytes(of place: WordCensus.Place) -> (range: Range<Int>, isLiteral: Bool) {
    let copy = blocks[place.block].copy
    let letters = copy.words[place.word].range
    return (copy.bytes(of: letters), copy.isLiteral(letters))
  }
}
