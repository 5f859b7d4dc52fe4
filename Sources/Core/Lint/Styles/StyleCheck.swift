/// What a style rule looks for: one of Vale's kinds, with its words and patterns.
package protocol StyleCheck: Sendable {
  /// The terms that are looked up in the table of all rules.
  var terms: [StyleTerm] { get }

  /// Returns what it finds, in the order of the draft.
  func findings(in reading: inout StyleReading) throws(StyleSkip) -> [StyleFinding]
}

extension StyleCheck {
  package var terms: [StyleTerm] { [] }
}

/// Why a style rule could not look through a draft.
package struct StyleSkip: Error, Hashable, Sendable {
  package let reason: String

  package init(_ reason: String) {
    self.reason = reason
  }

  init(_ error: PatternError) {
    reason = error.description
  }
}

/// What a style rule found, before it is put in words.
package struct StyleFinding: Hashable, Sendable {
  let place: StylePlace
  /// What takes the place of each `%s`; the last stands for all that follow.
  var arguments: [String]
  /// What may stand there instead.
  var replacements: [String] = []
  var related: [StylePlace] = []

  init(_ place: StylePlace, _ arguments: [String], replacements: [String] = []) {
    self.place = place
    self.arguments = arguments
    self.replacements = replacements
  }
}
