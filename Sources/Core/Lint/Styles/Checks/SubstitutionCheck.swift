/// Finds words that have a better one.
package struct SubstitutionCheck: StyleCheck {
  /// What should stand in the place of a term.
  package struct Swap: Sendable {
    let term: StyleTerm
    /// The words, of which there may be several between bars; `$1` is the term's first group.
    let wanted: String
    /// What is right as it is though the term finds it; `nil` where that is the wanted words only.
    let right: (any Pattern)?

    package init(_ term: StyleTerm, wanted: String, right: (any Pattern)? = nil) {
      self.term = term
      self.wanted = wanted
      self.right = right
    }
  }

  private let swaps: [Swap]
  private let exceptions: StyleExceptions
  /// Whether what is suggested has a capital where the copy has one.
  private let keepsCapital: Bool

  package init(_ swaps: [Swap], exceptions: StyleExceptions, keepsCapital: Bool) {
    self.swaps = swaps
    self.exceptions = exceptions
    self.keepsCapital = keepsCapital
  }

  package var terms: [StyleTerm] { swaps.map(\.term) }

  package func findings(in reading: inout StyleReading) throws(StyleSkip) -> [StyleFinding] {
    var findings: [StyleFinding] = []
    let found = try StyleTermSearch(terms, in: &reading).matches
    for match in try exceptions.filter(found, &reading) {
      let swap = swaps[match.term]
      let observed = reading.string(at: match.place)
      let wanted = swap.wanted.split(separator: "|").map {
        cased(GroupTemplate(String($0)).filled(by: match.found), like: observed)
      }
      guard try !isRight(observed, swap, wanted, &reading) else { continue }
      let said = GroupTemplate(swap.wanted).filled(by: match.found)
      findings.append(StyleFinding(match.place, [said, observed], replacements: wanted))
    }
    return findings
  }

  private func isRight(
    _ observed: String, _ swap: Swap, _ wanted: [String], _ reading: inout StyleReading
  ) throws(StyleSkip) -> Bool {
    if wanted.contains(observed) { return true }
    guard let right = swap.right else { return false }
    do {
      let found = try reading.matches(of: right, in: observed, limit: 1)
      return found.first?.range == 0..<observed.utf8.count
    } catch { throw StyleSkip(error) }
  }

  private func cased(_ text: String, like observed: String) -> String {
    guard keepsCapital, observed.unicodeScalars.first?.properties.isUppercase == true,
      let first = text.first
    else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
