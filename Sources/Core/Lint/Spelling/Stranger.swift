/// A word of a draft that nobody knows.
struct Stranger {
  /// A place of it.
  struct Sighting {
    let place: WordCensus.Place
    /// Its letters in the file, and whether they stand there byte for byte.
    let bytes: Range<Int>
    let isLiteral: Bool
    /// Whether its capital may come from its place: it begins a sentence, or stands in a headline.
    let isForced: Bool
    /// Whether the copy shows it as a term.
    let isTerm: Bool
    /// Whether another stranger in small letters stands beside it, as in a foreign phrase, or
    /// capitalised words on both sides, as in a foreign name.
    let isInPhrase: Bool
  }

  let part: SpellingMemory.Part
  let lowercased: String
  /// Whether it is in small letters; else it is a name, or stands where words are capitalised.
  let isLower: Bool
  /// How often it stands in the draft, in quotations too.
  var count = 0
  /// Where it stands and may be reported.
  var sightings: [Sighting] = []

  /// How many places of a word are remembered.
  static let mostSightings = 100

  init(_ part: SpellingMemory.Part) {
    self.part = part
    lowercased = part.text.lowercased()
    isLower = lowercased == part.text
  }

  /// The word as it is written, without an ending of possession.
  var text: String { part.text }

  /// Whether the copy says that it is meant so: it is shown as a term, or stands there thrice.
  var isMeant: Bool {
    count >= 3 || sightings.contains { $0.isTerm || $0.isInPhrase }
  }
}
