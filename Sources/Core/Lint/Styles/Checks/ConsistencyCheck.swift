/// Finds two words of which a draft should have only one.
package struct ConsistencyCheck: StyleCheck {
  /// Pairs of terms, one behind the other.
  package let terms: [StyleTerm]

  package init(_ pairs: [(StyleTerm, StyleTerm)]) {
    terms = pairs.flatMap { [$0.0, $0.1] }
  }

  /// Gives one finding for a pair: where the rarer word first stands, else the one that came later.
  package func findings(in reading: inout StyleReading) throws(StyleSkip) -> [StyleFinding] {
    let places = Dictionary(
      grouping: try StyleTermSearch(terms, in: &reading).matches, by: \.term
    ).mapValues { $0.map(\.place) }
    let findings = stride(from: 0, to: terms.count, by: 2).compactMap { index -> StyleFinding? in
      guard let first = places[index], let second = places[index + 1] else { return nil }
      let isSecondRarer =
        first.count == second.count
        ? first[0].order < second[0].order : second.count < first.count
      let wrong = isSecondRarer ? second : first
      let other = isSecondRarer ? first : second
      var finding = StyleFinding(
        wrong[0], [reading.string(at: wrong[0]), reading.string(at: other[0])])
      finding.related = Array(wrong.dropFirst().prefix(20)) + [other[0]]
      return finding
    }
    return findings.sorted { $0.place.order < $1.place.order }
  }
}
