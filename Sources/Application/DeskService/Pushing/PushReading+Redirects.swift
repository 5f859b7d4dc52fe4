internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import Lint

extension PushReading {
  /// An address leads elsewhere only when the brief that has it is gone.
  func redirectProblems(of draft: Draft) throws(GitError) -> [Diagnostic] {
    let text = try desk.text(of: draft)
    let entries = desk.policy.reader.galley(of: text)?.frontMatter?.redirectFrom ?? []
    var problems: [Diagnostic] = []
    for entry in entries {
      guard let path = try desk.path(of: entry.value, in: tips.desk), path != draft.path,
        try desk.source.entry(at: path, in: tips.desk ?? .zero) != nil
      else { continue }
      problems.append(
        Diagnostic(
          rule: "front-matter", severity: .error,
          message:
            "'redirect_from' names '\(entry.value)', which is a brief of its own: take it out, "
            + "or delete '\(path)' in the same push",
          place: .init(entry.range, in: text)))
    }
    return problems
  }
}
