/// Looks for the terms of a rule as one alternation of them would.
///
/// Of two that overlap the first in the text wins, of two at one place the first in the rule, of
/// one in several forms the longest.
struct StyleTermSearch {
  struct Match {
    let place: StylePlace
    let term: Int
    /// What the term's pattern found, and in which text.
    var found: (text: StyleText, match: PatternMatch)?
  }

  /// How many matches of one term are taken from one text.
  private static let limit = 1000

  let terms: [StyleTerm]
  private(set) var matches: [Match] = []

  init(_ terms: [StyleTerm], in reading: inout StyleReading) throws(StyleSkip) {
    self.terms = terms
    matches = reading.hits.filter { reading.admits($0) }.map {
      Match(place: .copy(block: $0.block, $0.scalars), term: $0.term)
    }
    for (index, term) in terms.enumerated() {
      guard let pattern = term.pattern else { continue }
      let texts = term.cues.isEmpty ? reading.all : reading.texts(withCueOf: index)
      for text in texts {
        do {
          let found = try reading.matches(of: pattern, in: text, limit: Self.limit)
          add(found, of: index, in: text, reading)
        } catch { throw StyleSkip(error) }
      }
    }
    matches = Self.withoutOverlaps(matches)
  }

  private mutating func add(
    _ found: [PatternMatch], of term: Int, in text: StyleText, _ reading: StyleReading
  ) {
    for match in found {
      let place = text.place(of: match.range)
      guard reading.admits(place) else { continue }
      matches.append(Match(place: place, term: term, found: (text, match)))
    }
  }

  private static func withoutOverlaps(_ matches: [Match]) -> [Match] {
    let sorted = matches.sorted { a, b in
      (a.place.order.block, a.place.order.start, a.term, -a.place.order.end)
        < (b.place.order.block, b.place.order.start, b.term, -b.place.order.end)
    }
    var kept: [Match] = []
    for match in sorted {
      if let last = kept.last?.place.order, last.block == match.place.order.block,
        match.place.order.start < last.end
      {
        continue
      }
      kept.append(match)
    }
    return kept
  }
}
