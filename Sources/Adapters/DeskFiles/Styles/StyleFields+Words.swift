internal import Lint

/// The kinds that look for words: existence, substitution, consistency.
extension StyleFields {
  func check(_ kind: StyleKind, _ scope: StyleScope, _ findings: inout Findings)
    -> (any StyleCheck)?
  {
    switch kind {
    case .existence: existence(scope, &findings)
    case .substitution: substitution(scope, &findings)
    case .consistency: consistency(scope, &findings)
    case .occurrence: occurrence(&findings)
    case .repetition: repetition(&findings)
    case .conditional: conditional(&findings)
    case .capitalization: capitalization(&findings)
    case .metric: metric(&findings)
    case .readability: readability(&findings)
    case .spelling: spelling(&findings)
    }
  }

  private func form(_ scope: StyleScope, _ findings: inout Findings) -> StyleTerm.Form {
    StyleTerm.Form(
      isWord: !flag("nonword", &findings), ignoresCase: flag("ignorecase", &findings),
      isLookedUp: scope.isOfBlocks)
  }

  private func term(
    _ node: YAMLNode, _ text: String, _ form: StyleTerm.Form, _ findings: inout Findings
  ) -> StyleTerm? {
    do {
      return try StyleTerm(text, form, compiler)
    } catch {
      report(error.reason, error.offset, in: node, text, &findings)
      return nil
    }
  }

  private func existence(_ scope: StyleScope, _ findings: inout Findings) -> (any StyleCheck)? {
    var form = form(scope, &findings)
    let tokens = nodes("tokens", &findings).filter { !$0.text.allSatisfy(\.isWhitespace) }
    let raw = nodes("raw", &findings)
    let comesLast = flag("append", &findings)
    let exceptions = exceptions(hasVocabulary: form.isWord, &findings)
    guard !tokens.isEmpty || !raw.isEmpty else {
      findings.error("the rule has neither 'tokens' nor 'raw'", at: fields.range)
      return nil
    }
    let terms: [StyleTerm]
    if let first = raw.first {
      for (node, text) in tokens { _ = term(node, text, form, &findings) }
      let prefix = raw.map(\.text).joined()
      let words = tokens.map(\.text).joined(separator: "|")
      let bounded = form.isWord ? "\\b(?:\(words))\\b" : "(?:\(words))"
      let whole = tokens.isEmpty ? prefix : comesLast ? bounded + prefix : prefix + bounded
      form.isWord = false
      terms =
        findings.hasErrors ? [] : [term(first.node, whole, form, &findings)].compactMap(\.self)
    } else {
      terms = tokens.compactMap { term($0.node, $0.text, form, &findings) }
    }
    return ExistenceCheck(terms, exceptions: exceptions)
  }

  private func substitution(_ scope: StyleScope, _ findings: inout Findings) -> (any StyleCheck)? {
    if fields["pos"] != nil {
      findings.error(
        "'pos' needs parts of speech, which a program only guesses; leave it out",
        at: range(of: "pos"))
    }
    let form = form(scope, &findings)
    let exceptions = exceptions(hasVocabulary: form.isWord, &findings)
    let keepsCapital = flag("capitalize", &findings)
    var swaps: [SubstitutionCheck.Swap] = []
    // The longest comes first, so that it is not hidden by a shorter one.
    let pairs = pairs("swap", &findings).sorted { $0.key.utf8.count > $1.key.utf8.count }
    for pair in pairs {
      guard let wanted = FieldReader.text(pair.value, of: pair.key, &findings) else { continue }
      var form = form
      form.needsGroups = wanted.contains("$")
      let node = YAMLNode(.scalar(YAMLScalar(pair.key, isPlain: true)), at: pair.keyRange)
      guard let term = term(node, pair.key, form, &findings) else { continue }
      swaps.append(
        SubstitutionCheck.Swap(term, wanted: wanted, right: right(wanted, form)))
    }
    return SubstitutionCheck(swaps, exceptions: exceptions, keepsCapital: keepsCapital)
  }

  /// What is wanted is often an expression too, and often none: then it stands for itself.
  private func right(_ wanted: String, _ form: StyleTerm.Form) -> (any Pattern)? {
    guard wanted.contains(where: { "[(\\|?*+.".contains($0) }) else { return nil }
    return try? compiler.pattern("^(?:\(wanted))$", ignoresCase: form.ignoresCase)
  }

  private func consistency(_ scope: StyleScope, _ findings: inout Findings) -> (any StyleCheck)? {
    let form = form(scope, &findings)
    var terms: [(StyleTerm, StyleTerm)] = []
    for pair in pairs("either", &findings) {
      guard let other = FieldReader.text(pair.value, of: pair.key, &findings) else { continue }
      let node = YAMLNode(.scalar(YAMLScalar(pair.key, isPlain: true)), at: pair.keyRange)
      if let first = term(node, pair.key, form, &findings),
        let second = term(pair.value, other, form, &findings)
      {
        terms.append((first, second))
      }
    }
    return ConsistencyCheck(terms)
  }

  private func pairs(_ key: String, _ findings: inout Findings) -> [YAMLPair] {
    guard let node = fields[key] else {
      findings.error("the rule has no '\(key)'", at: fields.range)
      return []
    }
    guard let pairs = node.pairs else {
      findings.error("'\(key)' must be a mapping, not \(node.phrase)", at: node.range)
      return []
    }
    return pairs
  }
}
