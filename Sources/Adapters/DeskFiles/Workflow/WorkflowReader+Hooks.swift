internal import Diagnostics
internal import Workflow

extension WorkflowReader {
  private static let commonHookKeys = ["name", "kind", "timeout", "needs", "repeatable"]
  private static let kindKeys = ["site": ["base-url", "title"], "exec": ["command"]]
  /// Kinds of the format whose work comes with a later release.
  private static let laterKinds = ["feed", "mail", "webhook", "push"]

  func readHook(_ node: YAMLNode, _ findings: inout Findings) -> HookDefinition? {
    let kind = node["kind"]?.scalar?.text ?? ""
    guard let kindKeys = Self.kindKeys[kind] else {
      refuseKind(of: node, &findings)
      return nil
    }
    let what = "a hook of kind '\(kind)'"
    guard
      let fields = FieldReader(node, of: what, keys: Self.commonHookKeys + kindKeys, &findings),
      let name = fields.requiredText("name", of: what, &findings),
      let made = makeKind(kind, fields, &findings)
    else { return nil }
    let span = Duration.seconds(1)...Duration.seconds(3600)
    return HookDefinition(
      name: name, kind: made,
      timeout: fields.duration("timeout", in: span, &findings) ?? .seconds(60),
      needs: fields.texts("needs", &findings) ?? [],
      isRepeatable: fields.flag("repeatable", &findings) ?? true)
  }

  private func refuseKind(of node: YAMLNode, _ findings: inout Findings) {
    guard node.pairs != nil else {
      return findings.error("a hook must be a mapping, not \(node.phrase)", at: node.range)
    }
    guard let kind = node["kind"] else {
      return findings.error("a hook has no 'kind'; it is site or exec", at: node.range)
    }
    let name = kind.scalar?.text ?? ""
    if Self.laterKinds.contains(name) {
      return findings.error(
        "hooks of kind '\(name)' are not in this release; it has site and exec", at: kind.range)
    }
    let nearest = NearestName.of(name, among: Self.kindKeys.keys.sorted())
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "it is site or exec"
    findings.error("there is no hook of kind \(kind.phrase); \(hint)", at: kind.range)
  }

  private func makeKind(_ kind: String, _ fields: FieldReader, _ findings: inout Findings)
    -> HookDefinition.Kind?
  {
    guard kind == "site" else {
      guard fields["command"] != nil else {
        findings.error("a hook of kind 'exec' has no 'command'", at: fields.range)
        return nil
      }
      return fields.texts("command", &findings).map { .exec(command: $0) }
    }
    let title = fields.requiredText("title", of: "a hook of kind 'site'", &findings)
    let address = fields.requiredText("base-url", of: "a hook of kind 'site'", &findings)
    guard let title, let address else { return nil }
    let isFolder = address.hasSuffix("/") || !address.hasPrefix("http")
    return .site(baseURL: isFolder ? address : address + "/", title: title)
  }
}
