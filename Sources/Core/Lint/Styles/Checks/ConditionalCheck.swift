/// Finds what may stand only beside something else, such as an acronym without its expansion.
package struct ConditionalCheck: StyleCheck {
  private let first: any Pattern
  private let second: any Pattern
  private let secondHasGroups: Bool
  private let exceptions: StyleExceptions

  package init(
    first: any Pattern, second: any Pattern, secondHasGroups: Bool, exceptions: StyleExceptions
  ) {
    self.first = first
    self.second = second
    self.secondHasGroups = secondHasGroups
    self.exceptions = exceptions
  }

  private static let limit = 1000

  /// Gives one finding for each text, with its other places.
  package func findings(in reading: inout StyleReading) throws(StyleSkip) -> [StyleFinding] {
    var known: Set<String> = []
    var findings: [StyleFinding] = []
    var found: [String: Int] = [:]
    for text in reading.all {
      let seconds = try matches(of: second, in: text, &reading)
      guard secondHasGroups || seconds.isEmpty else { continue }
      for group in seconds.flatMap(\.groups) {
        if let group { known.insert(text.utf8.string(group)) }
      }
      for match in try matches(of: first, in: text, &reading) {
        let place = text.place(of: match.range)
        let words = text.utf8.string(match.range)
        guard !known.contains(words), reading.admits(place) else { continue }
        if let earlier = found[words] {
          if findings[earlier].related.count < 20 { findings[earlier].related.append(place) }
        } else if try !exceptions.stand(in: words, &reading) {
          found[words] = findings.count
          findings.append(StyleFinding(place, [words]))
        }
      }
    }
    return findings
  }

  private func matches(
    of pattern: any Pattern, in text: StyleText, _ reading: inout StyleReading
  ) throws(StyleSkip) -> [PatternMatch] {
    do {
      return try reading.matches(of: pattern, in: text, limit: Self.limit)
    } catch { throw StyleSkip(error) }
  }
}
