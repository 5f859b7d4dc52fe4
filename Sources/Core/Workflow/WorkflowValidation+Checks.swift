internal import Diagnostics

extension WorkflowValidation {
  var checkDefects: [WorkflowDefect] {
    let checks = definition.checks
    let names = Set(checks.rules.keys).union(checks.ruleOptions.keys).sorted()
    var found = names.compactMap { unknownRule($0) } + names.flatMap { optionDefects(of: $0) }
    for (index, style) in checks.styles.enumerated() where !Self.isStyleName(style) {
      found.append(
        WorkflowDefect(
          [.key("checks"), .key("styles"), .index(index)],
          "'\(style)' is no folder of styles; write letters, digits and hyphens"))
    }
    if !definition.states.contains(checks.links.liveFrom) {
      let hint = NearestName.hint(checks.links.liveFrom.text, among: stateNames)
      found.append(
        WorkflowDefect(
          [.key("checks"), .key("links"), .key("live-from")],
          "there is no state '\(checks.links.liveFrom)'\(hint)"))
    }
    return found
  }

  /// A name with a dot is a rule of a style, whose files are not read here.
  private func unknownRule(_ name: String) -> WorkflowDefect? {
    let parts = name.split(separator: ".", maxSplits: 1)
    let isOfStyle = parts.count == 2 && definition.checks.styles.contains(String(parts[0]))
    guard rules.options[name] == nil, !isOfStyle else { return nil }
    let path: [WorkflowDefect.Step] = [.key("checks"), .key("rules"), .key(name)]
    let hint = NearestName.hint(name, among: rules.names)
    return WorkflowDefect(path, "there is no rule '\(name)'\(hint)", isAboutKey: true)
  }

  private func optionDefects(of rule: String) -> [WorkflowDefect] {
    guard let known = rules.options[rule] else { return [] }
    return (definition.checks.ruleOptions[rule] ?? [:]).sorted { $0.key < $1.key }
      .compactMap { name, choice in
        let path: [WorkflowDefect.Step] = [
          .key("checks"), .key("rules"), .key(rule), .key(name),
        ]
        guard let values = known[name] else {
          let hint = NearestName.hint(name, among: ["severity"] + known.keys.sorted())
          return WorkflowDefect(
            path, "the rule '\(rule)' has no option '\(name)'\(hint)", isAboutKey: true)
        }
        let written =
          switch choice {
          case .text(let text): [text]
          case .list(let list): list
          }
        guard !values.isEmpty, let odd = written.first(where: { !values.contains($0) }) else {
          return nil
        }
        return WorkflowDefect(
          path, "'\(odd)' is nothing that '\(name)' can be; it is \(Self.either(values))")
      }
  }

  private static func either(_ values: [String]) -> String {
    let quoted = values.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// It becomes part of a path, and the first part of its rules' names.
  private static func isStyleName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64 && !name.hasPrefix("-")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
      }
  }
}
