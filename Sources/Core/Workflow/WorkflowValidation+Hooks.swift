internal import Diagnostics

extension WorkflowValidation {
  var hookDefects: [WorkflowDefect] {
    var found: [WorkflowDefect] = []
    let names = definition.hooks.map(\.name)
    for (index, hook) in definition.hooks.enumerated() {
      let path: [WorkflowDefect.Step] = [.key("hooks"), .index(index)]
      if !Self.isName(hook.name) {
        found.append(
          WorkflowDefect(
            path + [.key("name")],
            "'\(hook.name)' is no name; write lower-case letters, digits and hyphens"))
      } else if names.prefix(index).contains(hook.name) {
        found.append(
          WorkflowDefect(path + [.key("name")], "the hook '\(hook.name)' stands twice"))
      }
      for (needIndex, need) in hook.needs.enumerated() where !names.contains(need) {
        let hint = NearestName.hint(need, among: names)
        found.append(
          WorkflowDefect(
            path + [.key("needs"), .index(needIndex)], "there is no hook '\(need)'\(hint)"))
      }
      if needed(by: hook.name).contains(hook.name) {
        found.append(
          WorkflowDefect(
            path + [.key("needs")],
            "the hook '\(hook.name)' needs itself, so it would never run"))
      }
      if let defect = kindDefect(of: hook, at: path) { found.append(defect) }
    }
    return found
  }

  /// Returns all hooks that one waits for, directly or not.
  private func needed(by name: String) -> Set<String> {
    var seen: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      for hook in definition.hooks where hook.name == next {
        open += hook.needs.filter { seen.insert($0).inserted }
      }
    }
    return seen
  }

  private func kindDefect(of hook: HookDefinition, at path: [WorkflowDefect.Step])
    -> WorkflowDefect?
  {
    switch hook.kind {
    case .site(let baseURL, _):
      guard !Self.isWebAddress(baseURL) else { return nil }
      return WorkflowDefect(
        path + [.key("base-url")],
        "'\(baseURL)' is no address of a site; write such as https://brief.example.org/, without "
          + "a user, a query or a fragment")
    case .exec(let command):
      guard let program = command.first, program.hasPrefix("/"), !program.hasSuffix("/") else {
        return WorkflowDefect(
          path + [.key("command")],
          "the command must be a list that begins with the absolute path of a program; "
            + "no shell reads it")
      }
      guard command.allSatisfy({ !$0.utf8.contains(0) }) else {
        return WorkflowDefect(path + [.key("command")], "the command contains a NUL byte")
      }
      return nil
    }
  }

  static func isWebAddress(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix),
      text.hasSuffix("/"), text.utf8.count <= 1000
    else { return false }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    return !host.isEmpty
      && rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#@\\\"'<>`{}|^".utf8.contains($0) }
  }
}
