/// Finds words that should not be there.
package struct ExistenceCheck: StyleCheck {
  package let terms: [StyleTerm]
  private let exceptions: StyleExceptions

  package init(_ terms: [StyleTerm], exceptions: StyleExceptions) {
    self.terms = terms
    self.exceptions = exceptions
  }

  package func findings(in reading: inout StyleReading) throws(StyleSkip) -> [StyleFinding] {
    let found = try StyleTermSearch(terms, in: &reading).matches
    return try exceptions.filter(found, &reading).map {
      StyleFinding($0.place, [reading.string(at: $0.place)])
    }
  }
}
