public import Diagnostics
public import Workflow

/// Reads `workflow.yaml`.
///
/// Each part that the file leaves out has the shipped default. An unknown key is an error: a
/// requirement that is misspelt would otherwise silently not be kept.
public struct WorkflowReader: Sendable {
  static let keys = [
    "version", "desk", "people", "groups", "states", "transitions", "checks", "hooks",
  ]

  private let rules: RuleCatalogue
  let zones: any ZoneTable

  /// - Parameters:
  ///   - rules: the rules that this program can run.
  ///   - zones: the zones that a window may be in.
  public init(rules: RuleCatalogue, zones: any ZoneTable) {
    self.rules = rules
    self.zones = zones
  }

  /// Returns the definition, or `nil` where anything is an error; and all that is to be said of it.
  public func read(_ source: SourceText) -> (WorkflowDefinition?, [Diagnostic]) {
    var findings = Findings(in: source, rule: "workflow")
    let whole = 0..<source.bytes.count
    let root = YAMLReader(limits: .policy).read(whole, &findings)
    if root == nil, !findings.hasErrors {
      // What is left of a file that could not be written must not make a desk of strangers.
      findings.error(
        "the file says nothing; write 'version: 1' for the shipped workflow", at: 0..<0)
    }
    guard let root, !findings.hasErrors else { return (nil, findings.sorted) }
    var definition = WorkflowDefinition.shipped
    // An English that nobody chose would cry wolf on every brief of the other.
    definition.desk.spelling = nil
    read(root, into: &definition, &findings)
    // A part that could not be read was reported; what follows from it would only confuse.
    guard !findings.hasErrors else { return (nil, findings.sorted) }
    let places = DefectPlaces(root: root, source: source)
    for defect in WorkflowValidation(definition, rules: rules).defects {
      let (range, message) = places.place(of: defect)
      findings.report(message, at: range, severity: defect.severity)
    }
    return (findings.hasErrors ? nil : definition, findings.sorted)
  }

  private func read(
    _ root: YAMLNode, into definition: inout WorkflowDefinition, _ findings: inout Findings
  ) {
    guard let fields = FieldReader(root, of: "workflow.yaml", keys: Self.keys, &findings)
    else { return }
    if let version = fields["version"], version.scalar?.text != "1" {
      findings.error(
        "this release reads 'version: 1', not \(version.phrase)", at: version.range)
    }
    if let node = fields["desk"] { readDesk(node, into: &definition.desk, &findings) }
    if let node = fields["people"] { definition.people = readPeople(node, &findings) }
    if let node = fields["groups"] { definition.groups = readGroups(node, &findings) }
    if let states = fields.texts("states", &findings) {
      definition.states = states.map(StateName.init)
      if states.isEmpty {
        findings.error("'states' names no state", at: fields.range(of: "states"))
      }
    }
    if let node = fields["transitions"] {
      definition.transitions = readList(node, "transitions", &findings) { node, findings in
        readTransition(node, &findings)
      }
    }
    if let node = fields["checks"] { readChecks(node, into: &definition.checks, &findings) }
    if let node = fields["hooks"] {
      definition.hooks = readList(node, "hooks", &findings) { node, findings in
        readHook(node, &findings)
      }
    }
  }

  private func readList<Value>(
    _ node: YAMLNode, _ key: String, _ findings: inout Findings,
    _ read: (YAMLNode, inout Findings) -> Value?
  ) -> [Value] {
    guard let items = node.items else {
      findings.error("'\(key)' must be a list, not \(node.phrase)", at: node.range)
      return []
    }
    var values: [Value] = []
    for item in items {
      if let value = read(item, &findings) { values.append(value) }
    }
    return values
  }
}

extension FieldReader {
  /// The bytes of a key's value, or of the mapping where the key is left out.
  func range(of key: String) -> Range<Int> { self[key]?.range ?? range }
}
