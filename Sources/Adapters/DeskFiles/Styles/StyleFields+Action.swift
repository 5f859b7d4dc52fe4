internal import Diagnostics
internal import Lint

extension StyleFields {
  /// Reads what a rule offers to do with what it finds.
  func action(_ findings: inout Findings) -> StyleAction? {
    guard let node = fields["action"], !node.isNull,
      let action = FieldReader(node, of: "'action'", keys: ["name", "params"], &findings)
    else { return nil }
    let name: StyleAction.Name? = action.choice("name", &findings)
    let params = action.texts("params", allowsOne: true, &findings) ?? []
    guard let name else {
      if action["name"] == nil { findings.error("'action' has no 'name'", at: node.range) }
      return nil
    }
    switch name {
    case .replace: return StyleAction(.replace, replacements: params)
    case .remove, .convert: return StyleAction(name)
    case .suggest:
      if params.first != "spellings" {
        findings.report(
          "'suggest' offers nothing here: a desk runs no script that a rule file brings",
          at: action["params"]?.range ?? node.range, severity: .warning)
      }
      return params.first == "spellings" ? StyleAction(.suggest) : nil
    case .edit:
      let place = action["params"] ?? node
      return edit(params, at: place, &findings).map { StyleAction(.edit, edit: $0) }
    }
  }

  private func edit(_ params: [String], at node: YAMLNode, _ findings: inout Findings)
    -> StyleAction.Edit?
  {
    let rest = Array(params.dropFirst())
    switch (params.first, rest.count) {
    case ("regex", 2), ("replace", 2):
      let place = node.items?.dropFirst().first ?? node
      return pattern(place, rest[0], ignoresCase: false, &findings).map { .pattern($0, rest[1]) }
    case ("trim_left", 1): return .trim(rest[0], left: true, right: false)
    case ("trim_right", 1): return .trim(rest[0], left: false, right: true)
    case ("trim", 1): return .trim(rest[0], left: true, right: true)
    case ("truncate", 1): return .part(separator: rest[0], index: 0)
    case ("remove", 1): return .without(rest[0])
    case ("split", 2):
      if let index = Int(rest[1]), index >= 0 { return .part(separator: rest[0], index: index) }
    default: break
    }
    findings.error(
      "'edit' is 'regex' with an expression and its replacement, 'trim', 'trim_left', "
        + "'trim_right', 'truncate' or 'remove' with their letters, or 'split' with a separator and a number",
      at: node.range)
    return nil
  }
}
