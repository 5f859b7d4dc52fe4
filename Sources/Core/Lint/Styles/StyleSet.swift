/// The style rules of a desk, which look for their words together.
///
/// The words and phrases of all rules are one table, looked up once for each word of a draft. Only
/// what is no plain phrase runs as a pattern, and only where a word that it needs stands.
public struct StyleSet: Sendable {
  public let rules: [any Rule]

  /// Makes a set; of two definitions of one name the first holds.
  public init(_ definitions: [StyleDefinition]) {
    var names: Set<String> = []
    let kept = definitions.filter { names.insert($0.name).inserted }
    var entries: [PhraseTable.Entry] = []
    for (rule, definition) in kept.enumerated() {
      for (index, term) in definition.check.terms.enumerated() {
        entries += term.phrases.map {
          PhraseTable.Entry(
            scalars: $0, ignoresCase: term.ignoresCase, isCue: false, rule: rule, term: index)
        }
        entries += term.cues.map {
          PhraseTable.Entry(scalars: $0, ignoresCase: true, isCue: true, rule: rule, term: index)
        }
      }
    }
    let table = PhraseTable(entries, ruleCount: kept.count)
    rules = kept.enumerated().map { index, definition in
      StyleRule(definition, index: index, table: table)
    }
  }
}
