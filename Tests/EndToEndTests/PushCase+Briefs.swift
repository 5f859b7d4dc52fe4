import TestSupport

extension PushCase {
  /// What is live stays, what is held stays, and an address is not lost.
  static let briefCases: [PushCase] = [
    PushCase(
      "the deletion of a live brief", before: published,
      says: .error("briefs/a.md: ", "edition 1 of it is live", "copydesk retract a")
    ) { try $0.clone.commit("Delete\n", files: ["briefs/a.md": nil]) },
    PushCase(
      "a live brief renamed without its old address", before: published,
      says: .error("briefs/a.md: ", "name 'a' under 'redirect_from'")
    ) { room in
      try room.clone.commit(
        "Rename\n", files: ["briefs/a.md": nil, "briefs/b.md": Newsroom.copy("One.")])
    },
    PushCase(
      "a live brief renamed with its old address", before: published, isAccepted: true
    ) { room in
      let moved = Newsroom.copy("One.", more: ["redirect_from: [a]"])
      try room.clone.commit("Rename\n", files: ["briefs/a.md": nil, "briefs/b.md": moved])
    },
    PushCase(
      "the address of a brief that is there", before: published,
      says: .error("briefs/b.md", "redirect_from", "'a'")
    ) { try $0.draft("One.", of: "b", more: ["redirect_from: [a]"]) },
    PushCase(
      "a brief that leads to itself", says: .error("briefs/a.md", "redirect_from", "'a'")
    ) { try $0.draft("One.", more: ["redirect_from: [a]"]) },
    PushCase(
      "the deletion of a held draft", before: held,
      says: .error("briefs/a.md: ", "held by 'cem@example.org'", "copydesk release a")
    ) { try $0.clone.commit("Delete\n", files: ["briefs/a.md": nil]) },
    PushCase(
      "a held draft that is deleted and written again", before: held,
      says: .error("briefs/a.md: ", "held by 'cem@example.org'", "copydesk release a")
    ) { room in
      try room.clone.commit("Delete\n", files: ["briefs/a.md": nil])
      try room.draft("One.")
    },
    PushCase(
      "a held draft that goes back to its live words",
      before: { room in
        try published(room)
        try room.draft("Two.")
        try room.say("Held-by", by: "cem", of: "a")
        try room.push()
      }, says: .error("briefs/a.md: ", "held by 'cem@example.org'", "copydesk release a")
    ) { try $0.draft("One.") },
    PushCase(
      "the deletion of a draft that was held",
      before: { room in
        try held(room)
        try room.say("Released-by", by: "cem", of: "a")
        try room.push()
      }, isAccepted: true
    ) { try $0.clone.commit("Delete\n", files: ["briefs/a.md": nil]) },
    PushCase(
      "a deletion that has not seen the hold", before: held,
      says: .error("briefs/a.md: ", "held by 'cem@example.org'", "copydesk release a")
    ) { room in
      try room.clone.branch("side", at: "HEAD~1")
      try room.clone.commit("Delete\n", files: ["briefs/a.md": nil])
      try room.clone.branch("main", at: "main")
      try room.clone.merge("side")
    },
    PushCase("a held draft that is changed", before: held, isAccepted: true) {
      try $0.draft("Two.")
    },
  ]

  private static let held: @Sendable (Newsroom) throws -> Void = { room in
    try room.draft("One.")
    try room.say("Held-by", by: "cem", of: "a")
    try room.push()
  }

  /// Edition 1 of `a`, on a ledger that git alone writes.
  private static let published: @Sendable (Newsroom) throws -> Void = { room in
    try room.approved("One.")
    try room.push()
    try room.writeLedger(of: "a")
  }
}

extension Newsroom {
  /// Writes edition 1 of a brief as the service would.
  func writeLedger(of slug: String) throws {
    let source = try clone.head()
    let blob = try clone.git(["rev-parse", "HEAD:briefs/\(slug).md"])
    let inner = try desk.succeed(
      "sh",
      ["-c", "printf '100644 blob %s\\t%s\\n' \(blob) \(slug).md | git -C \(desk.content) mktree"])
    let tree = try desk.succeed(
      "sh", ["-c", "printf '040000 tree %s\\tbriefs\\n' \(inner) | git -C \(desk.content) mktree"])
    let message = """
      Publish \(slug), edition 1

      Brief: \(slug)
      Edition: 1
      Source-commit: \(source)
      Blob: \(blob)
      Policy: none
      Approved-by: ben@example.org
      Published-at: 2020-12-13T10:00:00Z
      """
    let commit = try desk.git(["commit-tree", tree, "-m", message])
    try desk.git(["update-ref", "refs/heads/published", commit])
    try desk.git(["update-ref", "refs/copydesk/evidence/\(slug)/1", source])
    try desk.git(["update-ref", "refs/copydesk/settled", commit])
  }
}
