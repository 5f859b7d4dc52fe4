public import Diagnostics
public import Lint
internal import Workflow

/// Reads rule files in Vale's format.
///
/// It reads no folder: files come as values, those of the configuration's `styles/` first, then
/// those of the content repository's.
public struct StyleReader: Sendable {
  /// What came of reading files.
  public struct Reading: Sendable {
    /// The rules that are right, in the order of their files.
    public let definitions: [StyleDefinition]
    public let diagnostics: [Diagnostic]
  }

  /// How many rule files are read.
  static let limit = 1000

  let compiler: any PatternCompiler

  public init(compiler: any PatternCompiler) {
    self.compiler = compiler
  }

  /// Reads files, each at a path that ends in `STYLE/RULE.yml`.
  ///
  /// A file that has an error gives no rule, and hides none of the others. Of two rules of one name
  /// the first holds. Files of other endings are lists of words that rules name.
  public func read(_ files: [SourceText]) -> Reading {
    var definitions: [StyleDefinition] = []
    var diagnostics: [Diagnostic] = []
    let rules = files.filter { Self.isRule($0.path) }
    for file in rules.prefix(Self.limit) {
      var findings = Findings(in: file, rule: "style")
      let definition = read(files, &findings)
      if let definition, !findings.hasErrors {
        if let first = definitions.first(where: { $0.name == definition.name }) {
          findings.report(
            "'\(definition.name)' is the rule of \(first.path); this one does not run",
            at: 0..<0, severity: .note)
        } else {
          definitions.append(definition)
        }
      }
      diagnostics += findings.sorted
    }
    if let more = rules.dropFirst(Self.limit).first {
      var findings = Findings(in: more, rule: "style")
      findings.error(
        "there are more than \(Self.limit) rule files; this and more are left out", at: 0..<0)
      diagnostics += findings.all
    }
    return Reading(definitions: definitions, diagnostics: diagnostics)
  }

  private static func isRule(_ path: String) -> Bool {
    path.hasSuffix(".yml") || path.hasSuffix(".yaml")
  }

  /// Returns the name of a file's rule: its folder's and its own, without the ending.
  static func ruleName(of path: String) -> String? {
    let parts = path.split(separator: "/").suffix(2)
    guard parts.count == 2, let style = parts.first, let file = parts.last,
      let stop = file.lastIndex(of: "."), stop > file.startIndex
    else { return nil }
    return "\(style).\(file[..<stop])"
  }

  private func read(_ files: [SourceText], _ findings: inout Findings) -> StyleDefinition? {
    guard let name = Self.ruleName(of: findings.source.path) else {
      findings.error(
        "a rule lies in the folder of its style, such as 'styles/House/\(findings.source.path)'",
        at: 0..<0)
      return nil
    }
    let whole = 0..<findings.source.bytes.count
    guard let root = YAMLReader(limits: .style).read(whole, &findings) else {
      if !findings.hasErrors { findings.error("the file has no rule", at: 0..<0) }
      return nil
    }
    guard root.pairs != nil else {
      findings.error("a rule must be a mapping, not \(root.phrase)", at: root.range)
      return nil
    }
    guard let kind = kind(of: root, &findings) else { return nil }
    let what = "a rule of kind '\(kind.rawValue)'"
    guard let fields = FieldReader(root, of: what, keys: StyleKind.headKeys + kind.keys, &findings)
    else { return nil }
    return definition(
      named: name, kind, StyleFields(fields: fields, compiler: compiler, files: files), &findings)
  }

  private func kind(of root: YAMLNode, _ findings: inout Findings) -> StyleKind? {
    guard let node = root["extends"] else {
      findings.error(
        "the rule has no 'extends'; it says of which kind it is, such as 'existence'",
        at: root.range.lowerBound..<root.range.lowerBound)
      return nil
    }
    guard let name = FieldReader.text(node, of: "extends", &findings) else { return nil }
    if let kind = StyleKind(rawValue: name) { return kind }
    if let reason = StyleKind.refused[name] {
      findings.error("'\(name)' is not run: \(reason)", at: node.range)
      return nil
    }
    let names = StyleKind.allCases.map(\.rawValue)
    let nearest = NearestName.of(name, among: names)
    let hint =
      nearest.map { "did you mean '\($0)'?" } ?? "there are \(names.joined(separator: ", "))"
    findings.report(
      "there is no kind '\(name)'; \(hint)", at: node.range, severity: .error, fix: nearest)
    return nil
  }

  private func definition(
    named name: String, _ kind: StyleKind, _ fields: StyleFields, _ findings: inout Findings
  ) -> StyleDefinition? {
    let message = fields.fields.requiredText("message", of: "the rule", &findings)
    let severity = fields.severity(&findings)
    let scope = fields.scope(&findings)
    var details = StyleDefinition.Details()
    details.summary = fields.fields.text("description", &findings).map(Self.sentence)
    details.link = fields.fields.text("link", &findings)
    details.limit = fields.fields.number("limit", in: 0...1000, &findings).flatMap {
      $0 > 0 ? $0 : nil
    }
    details.language = fields.language(&findings)
    details.readsQuotations = fields.fields.flag("quotations", &findings) ?? false
    details.examples = fields.examples(&findings)
    details.action = fields.action(&findings)
    if fields.fields.flag("code", &findings) == true {
      findings.error(
        "code is no copy, so no rule looks at it; leave 'code' out", at: fields.range(of: "code"))
    }
    let check = fields.check(kind, scope, &findings)
    guard let check, let message, !findings.hasErrors else { return nil }
    return StyleDefinition(
      name: name, path: findings.source.path, message: message, severity: severity,
      scope: scope, check: check, details: details)
  }

  /// Returns one line that ends like a sentence.
  private static func sentence(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty || ".!?".contains(line.last ?? ".") ? line : line + "."
  }
}

extension YAMLLimits {
  /// Enough for a rule with some ten thousand words.
  package static let style = YAMLLimits(bytes: 1 << 20, depth: 8, nodes: 50_000)
}
