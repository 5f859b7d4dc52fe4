/// Finds what stands too often, or not often enough.
package struct OccurrenceCheck: StyleCheck {
  private let pattern: any Pattern
  private let most: Int?
  private let least: Int?

  package init(_ pattern: any Pattern, most: Int?, least: Int?) {
    self.pattern = pattern
    self.most = most
    self.least = least
  }

  package func findings(in reading: inout StyleReading) throws(StyleSkip) -> [StyleFinding] {
    var findings: [StyleFinding] = []
    // One more than is allowed says it all.
    let limit = max(most ?? 0, least ?? 0) + 1
    for text in reading.all where reading.admits(text.place) {
      let places: [StylePlace]
      do {
        places = try reading.matches(of: pattern, in: text, limit: limit).map {
          text.place(of: $0.range)
        }
      } catch { throw StyleSkip(error) }
      let isTooOften = most.map { places.count > $0 } ?? false
      let isTooSeldom = least.map { places.count < $0 } ?? false
      guard isTooOften || isTooSeldom else { continue }
      if let place = places.first(where: { reading.admits($0) }) {
        findings.append(StyleFinding(place, [reading.string(at: place)]))
      } else if places.isEmpty {
        findings.append(StyleFinding(text.place.beginning, [""]))
      }
    }
    return findings
  }
}

extension StylePlace {
  /// The place before what stands here, of no length.
  var beginning: StylePlace {
    switch self {
    case .copy(let block, let range): .copy(block: block, range.lowerBound..<range.lowerBound)
    case .file(let range): .file(range.lowerBound..<range.lowerBound)
    }
  }
}
