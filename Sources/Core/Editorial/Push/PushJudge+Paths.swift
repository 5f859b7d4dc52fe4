internal import GitObjects
internal import Workflow

extension PushJudge {
  /// Refuses what no brief needs and an attacker does: links, programs, names that hide.
  func pathFindings(on commit: PushedWork.Commit, sizes: [ObjectID: Int]) -> [PushFinding] {
    commit.changes.compactMap { change in
      guard let entry = change.new, let reason = reason(against: entry, at: change.path, sizes)
      else { return nil }
      return PushFinding(
        .refusal, at: "\(change.path) (commit \(commit.commit.id.abbreviated))", reason)
    }
  }

  private func reason(
    against entry: TreeEntry, at path: TreePath, _ sizes: [ObjectID: Int]
  ) -> String? {
    switch entry.kind {
    case .symlink: return "a symbolic link; the desk takes plain files only"
    case .submodule: return "a submodule; the desk takes plain files only"
    case .executable:
      return "an executable file; take the bit away with 'git update-index --chmod=-x'"
    case .tree, .file: break
    }
    if let size = sizes[entry.id], size > policy.definition.desk.maxFileSize {
      return "\(size) bytes, where 'max-file-size' allows \(policy.definition.desk.maxFileSize)"
    }
    return Self.reason(againstName: path)
  }

  private static func reason(againstName path: TreePath) -> String? {
    guard let text = path.text else { return "the name is not UTF-8; rename it" }
    for segment in text.split(separator: "/", omittingEmptySubsequences: false) {
      if segment.hasPrefix("-") { return "a name must not begin with '-'; rename it" }
    }
    let hidden = text.unicodeScalars.first { scalar in
      scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        || scalar.properties.isDefaultIgnorableCodePoint
    }
    return hidden.map {
      "the name has the character U+\(String($0.value, radix: 16, uppercase: true)), "
        + "which does not show; rename it"
    }
  }
}
