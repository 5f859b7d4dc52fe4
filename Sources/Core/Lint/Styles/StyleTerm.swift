/// Words or an expression that a style rule looks for.
///
/// An expression that stands for a few texts is looked up in the table of all rules; of any other
/// the table has the words that it needs, if one can tell, and the pattern runs where one of them
/// is.
package struct StyleTerm: Sendable {
  let phrases: [[Unicode.Scalar]]
  let cues: [[Unicode.Scalar]]
  let pattern: (any Pattern)?
  let ignoresCase: Bool

  /// How an expression is looked for.
  package struct Form: Sendable {
    /// Whether it begins and ends with the edge of a word.
    package var isWord: Bool
    package var ignoresCase: Bool
    /// Whether it can be looked up, which it cannot in the raw file.
    package var isLookedUp: Bool
    /// Whether its groups are of use.
    package var needsGroups = false

    package init(isWord: Bool, ignoresCase: Bool, isLookedUp: Bool, needsGroups: Bool = false) {
      self.isWord = isWord
      self.ignoresCase = ignoresCase
      self.isLookedUp = isLookedUp
      self.needsGroups = needsGroups
    }
  }

  package init(_ expression: String, _ form: Form, _ compiler: any PatternCompiler)
    throws(PatternError)
  {
    let shape = form.isLookedUp ? RegexShape(expression) : nil
    ignoresCase = form.ignoresCase || shape?.ignoresCase == true
    if form.isWord, !form.needsGroups, let texts = shape?.texts {
      phrases = texts
      cues = []
      pattern = nil
      return
    }
    phrases = []
    let cues = shape.flatMap { WordCues.of($0, isWord: form.isWord) } ?? []
    self.cues = cues.allSatisfy(PhraseTable.canFind) ? cues : []
    let lead = form.isWord ? "(?m)\\b(?:" : "(?m)(?:"
    do {
      pattern = try compiler.pattern(
        lead + expression + (form.isWord ? ")\\b" : ")"), ignoresCase: form.ignoresCase)
    } catch {
      throw PatternError(
        expression, reason: error.reason,
        offset: error.offset.map { min(max(0, $0 - lead.utf8.count), expression.utf8.count) })
    }
  }
}
