public import Diagnostics

/// A rule that is a file: its name is the file's, with the name of its folder before it.
public struct StyleRule: Rule {
  private let definition: StyleDefinition
  /// Its place in its set, whose words are looked for together.
  private let index: Int
  private let table: PhraseTable

  init(_ definition: StyleDefinition, index: Int, table: PhraseTable) {
    self.definition = definition
    self.index = index
    self.table = table
  }

  public var name: String { definition.name }
  public var severity: Severity { definition.severity }
  public var examples: [RuleExample] { definition.details.examples }
  /// An address that explains it.
  public var link: String? { definition.details.link }
  /// The file that it was read from.
  public var path: String { definition.path }

  public var summary: String {
    definition.details.summary
      ?? "Copy follows the style rule of \(definition.path): \(definition.message)"
  }

  /// Returns what it finds; one that cannot look through the draft says so, and nothing else.
  public func check(_ proof: Proof) -> [Diagnostic] {
    guard definition.isFor(proof.language) else { return [] }
    var reading = StyleReading(proof, definition, rule: index, in: table)
    let findings: [StyleFinding]
    do {
      findings = try definition.check.findings(in: &reading)
    } catch {
      return [
        diagnostic(
          "style rule '\(name)' was skipped: \(error.reason)", at: 0..<0, in: proof.galley,
          severity: .warning)
      ]
    }
    let message = StyleMessage(definition.message)
    var diagnostics: [Diagnostic] = []
    for finding in findings.prefix(definition.details.limit ?? .max) {
      // Behind this many the linter only counts them.
      let isShown = diagnostics.count <= Linter.limit
      let fixes = isShown ? fixes(for: finding, &reading) : []
      let related = finding.related.map {
        Diagnostic.Related(
          place: proof.galley.place(reading.bytes(of: $0)), message: "it stands here too")
      }
      diagnostics.append(
        diagnostic(
          message.text(finding, offersAll: offersAll), at: reading.bytes(of: finding.place),
          in: proof.galley, related: related, fixes: fixes))
    }
    return diagnostics
  }

  /// Whether all that may stand in a word's place is named in the message.
  private var offersAll: Bool { definition.details.action?.name == .replace }

  /// What may stand there instead; a style cannot know, so no fix is ever applied by itself.
  private func fixes(for finding: StyleFinding, _ reading: inout StyleReading)
    -> [Diagnostic.FixIt]
  {
    guard reading.isLiteral(finding.place), !reading.bytes(of: finding.place).isEmpty else {
      return []
    }
    let words = reading.string(at: finding.place)
    let action = definition.details.action
    let texts = action.map { $0.texts(for: words, finding, &reading) } ?? finding.replacements
    return texts.filter { $0 != words }.map { Diagnostic.FixIt(replacement: $0, isSafe: false) }
  }
}
