internal import Diagnostics
internal import Lint
internal import Workflow

/// Reads the fields of a rule file, reporting each that is not what it should be.
struct StyleFields {
  let fields: FieldReader
  let compiler: any PatternCompiler
  /// All files beside the rule, for those that it names.
  let files: [SourceText]

  func range(of key: String) -> Range<Int> { fields.range(of: key) }

  // MARK: The head of any rule

  private enum Level: String, CaseIterable {
    case suggestion, warning, error
  }

  func severity(_ findings: inout Findings) -> Severity {
    let level: Level? = fields.choice("level", &findings)
    return switch level {
    case .suggestion: .note
    case .warning, nil: .warning
    case .error: .error
    }
  }

  func scope(_ findings: inout Findings) -> StyleScope {
    guard let node = fields["scope"] else { return .text }
    var clauses: [StyleScope.Clause] = []
    for item in node.items ?? [node] {
      guard let text = FieldReader.text(item, of: "scope", &findings) else { continue }
      do {
        clauses.append(try StyleScope.clause(text))
      } catch {
        let nearest = NearestName.of(text, among: StyleScope.names)
        let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
        findings.report(
          error.reason + hint, at: item.range, severity: .error, fix: nearest)
      }
    }
    return clauses.isEmpty ? .text : StyleScope(clauses)
  }

  func language(_ findings: inout Findings) -> String? {
    guard let text = fields.text("lang", &findings) else { return nil }
    let isTag =
      text.utf8.count >= 2
      && text.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
          || (0x61...0x7A).contains($0)
      }
    if !isTag {
      findings.error(
        "'lang' is a language tag such as 'en' or 'en-GB', not '\(text)'", at: range(of: "lang"))
    }
    return text
  }

  /// Reads the copy that a rule tests itself with.
  func examples(_ findings: inout Findings) -> [RuleExample] {
    guard let node = fields["examples"],
      let lists = FieldReader(node, of: "'examples'", keys: ["found", "silent"], &findings)
    else { return [] }
    var examples: [RuleExample] = []
    for key in ["found", "silent"] {
      for item in lists[key]?.items ?? [] {
        guard let text = FieldReader.text(item, of: key, &findings) else { continue }
        let example = RuleExample(text)
        if (key == "found") == example.marks.isEmpty {
          findings.error(
            key == "found"
              ? "mark what the rule finds in this example with '‸' before it"
              : "an example in which nothing is found has no '‸'", at: item.range)
        }
        examples.append(example)
      }
      if let list = lists[key], list.items == nil {
        findings.error("'\(key)' must be a list, not \(list.phrase)", at: list.range)
      }
    }
    return examples
  }

  // MARK: Patterns

  /// Returns what an expression stands for, and reports where it is none.
  func pattern(
    _ node: YAMLNode, lead: String = "", _ text: String, ignoresCase: Bool,
    _ findings: inout Findings
  )
    -> (any Pattern)?
  {
    do {
      return try compiler.pattern(lead + text, ignoresCase: ignoresCase)
    } catch {
      let offset = error.offset.map { max(0, $0 - lead.utf8.count) }
      report(error.reason, offset, in: node, text, &findings)
      return nil
    }
  }

  /// Reports what is wrong within a text, at its place in the file where that can be told.
  func report(
    _ reason: String, _ offset: Int?, in node: YAMLNode, _ text: String,
    what: String = "regular expression", _ findings: inout Findings
  ) {
    let isVerbatim = findings.source.bytes[node.range].elementsEqual(text.utf8)
    let start =
      isVerbatim ? node.range.lowerBound + min(offset ?? 0, text.utf8.count) : node.range.lowerBound
    let shown = text.unicodeScalars.count > 80 ? "\(String(text.unicodeScalars.prefix(79)))…" : text
    findings.error(
      "the \(what) '\(shown)' cannot be used: \(reason)",
      at: start..<max(start, node.range.upperBound))
  }

  /// Returns the texts of a key with their nodes; one alone counts as a list.
  func nodes(_ key: String, _ findings: inout Findings) -> [(node: YAMLNode, text: String)] {
    guard let node = fields[key] else { return [] }
    guard node.pairs == nil else {
      findings.error("'\(key)' must be a list, not \(node.phrase)", at: node.range)
      return []
    }
    return (node.items ?? [node]).compactMap { item in
      FieldReader.text(item, of: key, &findings).map { (item, $0) }
    }
  }

  func exceptions(hasVocabulary: Bool = true, _ findings: inout Findings) -> StyleExceptions {
    let nodes = nodes("exceptions", &findings)
    let usesLexicon = fields.flag("vocab", &findings) ?? hasVocabulary
    for (node, text) in nodes {
      _ = pattern(node, lead: "(?m)", text, ignoresCase: false, &findings)
    }
    let whole = findings.hasErrors ? [] : nodes.map(\.text)
    do {
      return try StyleExceptions(whole, hasLexicon: usesLexicon, compiler)
    } catch {
      findings.error("'exceptions' cannot be used: \(error.reason)", at: range(of: "exceptions"))
      return .none
    }
  }

  func flag(_ key: String, _ findings: inout Findings) -> Bool {
    fields.flag(key, &findings) ?? false
  }
}
