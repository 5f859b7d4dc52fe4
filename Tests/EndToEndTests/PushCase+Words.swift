import TestSupport

extension PushCase {
  /// Words that can never count.
  static let wordCases: [PushCase] = [
    PushCase(
      "a person that nobody knows", before: submitted,
      says: .error(
        "commit ", "message line 4 (Approved-by)", "'eve@example.org' is nobody of this desk")
    ) { room in
      try room.clone.commit(Newsroom.message("Approved-by", by: "eve", of: ["a"]), as: "ben")
    },
    PushCase(
      "a person who is not of the group", before: submitted,
      says: .error("commit ", "(Approved-by)", "'ada' is not one of the reviewers")
    ) { try $0.approve("ada") },
    PushCase(
      "one's own words", policy: .with { $0.reviewers = ["ada", "ben"] }, before: submitted,
      says: .error("commit ", "(Approved-by)", "'ada' wrote a part of these words")
    ) { try $0.approve("ada") },
    PushCase(
      "one's own words, that were given up and brought back", before: broughtBack,
      says: .error("commit ", "(Approved-by)", "'ben' wrote a part of these words")
    ) { try $0.approve("ben") },
    PushCase(
      "another's words, that were given up and brought back", before: broughtBack,
      isAccepted: true,
      says: .success("commit ", "'a': Approved-by counts; it is now in 'approved'")
    ) { try $0.approve("cem") },
    PushCase(
      "an approval without a signature", before: submitted,
      says: .error("commit ", "(Approved-by)", "not signed", "git commit --amend -S")
    ) { room in
      try room.clone.commit(
        Newsroom.message("Approved-by", by: "ben", of: ["a"]), as: "ben", signed: .none)
    },
    PushCase(
      "an approval with another's signature", before: submitted,
      says: .error("commit ", "it names 'ben@example.org', but the key", "'cem@example.org'")
    ) { room in
      try room.clone.commit(
        Newsroom.message("Approved-by", by: "ben", of: ["a"]), as: "ben", signed: .with("cem"))
    },
    PushCase(
      "an approval with a stranger's signature", before: submitted,
      says: .error("commit ", "(Approved-by)", "the signature proves nothing")
    ) { room in
      try room.clone.commit(
        Newsroom.message("Approved-by", by: "ben", of: ["a"]), as: "ben", signed: .with("dan"))
    },
    PushCase(
      "a signature for another use", before: submitted,
      says: .error("commit ", "(Approved-by)", "the signature proves nothing")
    ) {
      try $0.clone.commitSigned(Newsroom.message("Approved-by", by: "ben", of: ["a"]), for: "file")
    },
    PushCase(
      "a pin of other words", before: submitted,
      says: .error("commit ", "it is for blob \(String(repeating: "1", count: 40))", "is blob ")
    ) { room in
      let pin = "a@\(String(repeating: "1", count: 40))"
      try room.clone.commit(Newsroom.message("Approved-by", by: "ben", of: [pin]), as: "ben")
    },
    PushCase(
      "a brief that is not there",
      before: { room in
        try room.draft("One.", of: "2020-12-13")
        try room.push()
      },
      says: .error("commit ", "there is no brief '2020-12-31'; did you mean '2020-12-13'?")
    ) { try $0.submit("2020-12-31") },
    PushCase(
      "a word in a commit of two briefs that names neither",
      says: .error("commit ", "several briefs", "'Brief: a' or 'Brief: b'")
    ) { room in
      try room.clone.commit(
        "Write\n\nSubmitted-by: Ada Example <ada@example.org>\n",
        files: ["briefs/a.md": Newsroom.copy("One."), "briefs/b.md": Newsroom.copy("Two.")])
    },
    PushCase(
      "a word in a commit of no brief", before: submitted,
      says: .error("commit ", "it does not say which brief it is of: add 'Brief: <slug>'")
    ) { room in
      try room.clone.commit("Say it\n\nApproved-by: Ben <ben@example.org>\n", as: "ben")
    },
    PushCase(
      "a word that is near a trailer", before: submitted, isAccepted: true,
      says: .warning("commit ", "message line 4", "Approved by:", "does not count")
    ) { room in
      try room.clone.commit(
        "Say it\n\nBrief: a\nApproved by: Ben Example <ben@example.org>\n", as: "ben")
    },
    PushCase(
      "an approval of a draft",
      before: {
        try $0.draft("One."); try $0.push()
      },
      says: .error(
        "commit ", "the brief is in 'draft', where 'Approved-by' means nothing", "Submitted-by")
    ) { try $0.approve() },
    PushCase(
      "a submission with errors",
      before: {
        try $0.draft("So [it]() is."); try $0.push()
      },
      says: .error("commit ", "(Submitted-by)", "the checks of the brief have"),
      .error("briefs/a.md:6:5: ", "[empty-link]")
    ) { try $0.submit() },
    PushCase(
      "a touch that nobody signed", says: .error("commit ", "it changes 'a'", "not signed")
    ) { room in
      try room.clone.commit(
        "Write\n", files: ["briefs/a.md": Newsroom.copy("One.")], signed: .none)
    },
    PushCase(
      "a touch that a stranger signed", says: .error("commit ", "it changes 'a'", "vouches")
    ) { room in
      try room.clone.commit(
        "Write\n", files: ["briefs/a.md": Newsroom.copy("One.")], signed: .with("dan"))
    },
    PushCase(
      "an image of a brief that nobody signed for",
      before: { room in
        try room.clone.commit(
          "Write\n", files: ["briefs/a.md": Newsroom.copy("![It](it.png)"), "briefs/it.png": "1\n"])
        try room.push()
      }, says: .error("commit ", "it changes 'a'", "not signed")
    ) { try $0.clone.commit("Paint\n", files: ["briefs/it.png": "2\n"], signed: .none) },
    PushCase("a file that no brief shows, and nobody signed", isAccepted: true) { room in
      try room.clone.commit("Plan\n", files: ["plan.txt": "1\n"], signed: .none)
    },
    PushCase(
      "a good approval", before: submitted, isAccepted: true,
      says: .success("commit ", "'a': Approved-by counts; it is now in 'approved'")
    ) { try $0.approve() },
    PushCase(
      "a draft that is merely unfinished", isAccepted: true,
      says: .warning("briefs/a.md:6:1: ", "[placeholder]")
    ) { try $0.draft("TODO: the rest.") },
  ]

  private static let broughtBack: @Sendable (Newsroom) throws -> Void = { room in
    try room.approved("One.")
    try room.push()
    try room.writeLedger(of: "a")
    try room.draft("Two.", by: "ben")
    try room.clone.git(["revert", "--no-edit", "HEAD"])
    try room.clone.git(["revert", "--no-edit", "HEAD"])
    try room.submit()
    try room.push()
  }

  private static let submitted: @Sendable (Newsroom) throws -> Void = { room in
    try room.draft("One.")
    try room.submit()
    try room.push()
  }
}
