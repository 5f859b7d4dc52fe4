internal import Diagnostics
internal import Workflow

extension WorkflowReader {
  private static let transitionKeys = [
    "name", "from", "to", "trailer", "by", "quorum", "not-by", "checks", "not-before", "windows",
    "max-late", "expires-after", "hooks",
  ]

  func readTransition(_ node: YAMLNode, _ findings: inout Findings) -> Transition? {
    let what = "a transition"
    guard let fields = FieldReader(node, of: what, keys: Self.transitionKeys, &findings),
      let name = fields.requiredText("name", of: what, &findings)
    else { return nil }
    let named = "the transition '\(name)'"
    let to = fields.requiredText("to", of: named, &findings)
    let by = fields.requiredText("by", of: named, &findings)
    if fields["from"] == nil { findings.error("\(named) has no 'from'", at: fields.range) }
    guard let from = fields.texts("from", allowsOne: true, &findings), let to, let by
    else { return nil }
    let span = Duration.seconds(60)...Duration.seconds(315_360_000)
    return Transition(
      name: name, from: from.map(StateName.init), to: StateName(to),
      trailer: fields.text("trailer", &findings), by: by == "service" ? .service : .group(by),
      quorum: fields.number("quorum", in: 1...1000, &findings),
      excludesContributors: isSaid("not-by", as: "contributors", fields, &findings),
      requiresChecks: fields.flag("checks", &findings) ?? false,
      waitsForPublishAt: isSaid("not-before", as: "publish_at", fields, &findings),
      windows: windows(fields, &findings),
      maxLate: fields.duration("max-late", in: span, &findings),
      expiresAfter: fields.duration("expires-after", in: span, &findings),
      hooks: fields.texts("hooks", &findings) ?? [])
  }

  /// Returns whether a key stands there with the only word that it may have.
  private func isSaid(
    _ key: String, as word: String, _ fields: FieldReader, _ findings: inout Findings
  ) -> Bool {
    guard let text = fields.text(key, &findings) else { return false }
    if text != word {
      findings.error("'\(key)' can only be '\(word)', not '\(text)'", at: fields.range(of: key))
    }
    return true
  }

  private func windows(_ fields: FieldReader, _ findings: inout Findings) -> [PublishingWindow] {
    guard fields.texts("windows", &findings) != nil, let items = fields["windows"]?.items
    else { return [] }
    var windows: [PublishingWindow] = []
    for item in items {
      guard let text = item.scalar?.text else { continue }
      do {
        let window = try PublishingWindow(text: text)
        if zones.offset(of: window.zone, at: 0) != nil {
          windows.append(window)
        } else {
          findings.error(
            "there is no time zone '\(window.zone)'; write such as Europe/Berlin or UTC",
            at: item.range)
        }
      } catch {
        findings.error(error.description, at: item.range)
      }
    }
    return windows
  }
}
