import TestSupport

extension PushCase {
  /// Refs that nobody may move so; the settings of the repository that forbid some of it are off, so
  /// that the desk itself must refuse.
  static let refCases: [PushCase] = [
    PushCase(
      "a rewritten desk branch", before: { room in try withoutSettings(room) },
      options: ["--force"],
      says: .error("refs/heads/main: ", "never rewritten", "fetch it, put your commits on top")
    ) { room in
      try room.draft("One.")
      try room.push()
      try room.clone.branch("main", at: "HEAD~1")
      try room.draft("Two.")
    },
    PushCase(
      "a deleted desk branch", before: { room in try withoutSettings(room) },
      refs: [":refs/heads/main"], says: .error("refs/heads/main: ", "cannot be deleted")
    ) { try $0.draft("One.") },
    PushCase(
      "the ledger", refs: ["HEAD:refs/heads/published"],
      says: .error("refs/heads/published: ", "only the service writes the ledger")
    ) { try $0.draft("One.") },
    PushCase(
      "the desk's own refs", before: { room in try withoutSettings(room) },
      refs: ["HEAD:refs/copydesk/evidence/a/1"],
      says: .error("refs/copydesk/evidence/a/1: ", "only the service writes")
    ) { try $0.draft("One.") },
    PushCase(
      "the desk's own notes", refs: ["HEAD:refs/notes/copydesk/mine"],
      says: .error("refs/notes/copydesk/mine: ", "only the service writes")
    ) { try $0.draft("One.") },
    PushCase(
      "a replaced object", refs: ["HEAD:refs/replace/1111111111111111111111111111111111111111"],
      says: .error("refs/replace/", "honours no replacements")
    ) { try $0.draft("One.") },
    PushCase(
      "one bad ref takes the good one with it",
      refs: ["HEAD:refs/heads/main", "HEAD:refs/heads/published"],
      says: .error("refs/heads/published: ")
    ) { try $0.draft("One.") },
    PushCase(
      "a branch beside the desk branch", refs: ["HEAD:refs/heads/side"], isAccepted: true
    ) { try $0.draft("One.") },
  ]

  private static func withoutSettings(_ room: Newsroom) throws {
    for name in ["receive.denyNonFastForwards", "receive.denyDeletes"] {
      try room.desk.git(["config", name, "false"])
    }
    try room.desk.git(["config", "receive.denyDeleteCurrent", "ignore"])
    try room.desk.git(["config", "--unset-all", "transfer.hideRefs"])
  }
}
