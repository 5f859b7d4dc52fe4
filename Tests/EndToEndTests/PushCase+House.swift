import TestSupport

extension PushCase {
  /// What the house knows decides with the brief, and a broken file of it is no part of the desk.
  static let houseCases: [PushCase] = [
    PushCase(
      "a submission with a known misspelling",
      says: .error("briefs/a.md:6:5: ", "'recieved'", "'received'", "[misspelling]"),
      .error("commit ", "the checks of the brief have an error")
    ) { room in
      try room.draft("She recieved an answer.")
      try room.submit()
    },
    PushCase(
      "a submission with a misspelling that the same push confirms", isAccepted: true,
      says: .success("commit ", "Submitted-by counts")
    ) { room in
      try room.clone.commit("Confirm\n", files: ["lexicon.txt": "recieved # as they write it\n"])
      try room.draft("She recieved an answer.")
      try room.submit()
    },
    PushCase(
      "a draft with a name that nobody knows", isAccepted: true,
      says: .hint("briefs/a.md:6:4: ", "copydesk lexicon add Frobsky", "[new-names]")
    ) { try $0.draft("Ms Frobsky spoke.") },
    PushCase(
      "a lexicon of more than words", says: .error("lexicon.txt:1:1: ", "one word a line")
    ) { try $0.clone.commit("Confirm\n", files: ["lexicon.txt": "two words\n"]) },
    PushCase(
      "a style rule of the desk's own", isAccepted: true,
      says: .warning("briefs/a.md:6:5: ", "write 'councillor'", "[Copydesk.Aldermen]")
    ) { room in
      try room.clone.commit(
        "Add a rule\n",
        files: [
          "styles/Copydesk/Aldermen.yml":
            "extends: substitution\nmessage: \"write '%s' for '%s'\"\nlevel: warning\n"
            + "swap: { alderman: councillor }\n"
        ])
      try room.draft("The alderman spoke.")
    },
    PushCase(
      "a style rule that cannot be run",
      says: .error("styles/Copydesk/Odd.yml:1:10: ", "'script' is not run")
    ) { room in
      try room.clone.commit(
        "Add a rule\n",
        files: ["styles/Copydesk/Odd.yml": "extends: script\nmessage: x\nscript: x\n"])
    },
    PushCase(
      "a rule of the name of one that ships",
      says: .error("commit ", "the checks of the brief have an error")
    ) { room in
      try room.clone.commit(
        "Add a rule\n",
        files: [
          "styles/Copydesk/RedundantPairs.yml":
            "extends: existence\nmessage: x\nlevel: warning\ntokens: [never said]\n"
        ])
      try room.draft("She recieved an answer from the corporations companies.")
      try room.submit()
    },
  ]
}
