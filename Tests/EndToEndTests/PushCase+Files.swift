import Foundation
import TestSupport

extension PushCase {
  /// Files and names that no brief needs.
  static let fileCases: [PushCase] = [
    PushCase(
      "broken front matter", says: .error("briefs/a.md:3:1: ", "broken YAML", "[front-matter]")
    ) { room in
      try room.clone.commit("Write\n", files: ["briefs/a.md": "---\ntitle: [a\n---\n\nOne.\n"])
    },
    PushCase("no front matter", says: .error("briefs/a.md:1:1: ", "[front-matter]")) { room in
      try room.clone.commit("Write\n", files: ["briefs/a.md": "One.\n"])
    },
    PushCase("a symbolic link", says: .error("briefs/a.md ", "a symbolic link")) { room in
      let blob = try room.clone.blob("/etc/passwd")
      try room.clone.stage("120000", blob, "briefs/a.md")
    },
    PushCase("a submodule", says: .error("sub ", "a submodule")) { room in
      try room.clone.stage("160000", try room.clone.head(), "sub")
    },
    PushCase("an executable file", says: .error("run.sh ", "an executable file", "--chmod=-x")) {
      room in
      try room.clone.stage("100755", try room.clone.blob("true\n"), "run.sh")
    },
    PushCase(
      "copy that is not UTF-8", says: .error("briefs/a.md:6:4: ", "not UTF-8")
    ) { room in
      let bytes = Data(Newsroom.copy("One").utf8.dropLast()) + Data([0xFF, 0x0A])
      try room.clone.stage("100644", try room.clone.blob(bytes), "briefs/a.md")
    },
    PushCase("a name that is not UTF-8", says: .error("", "the name is not UTF-8")) { room in
      try room.clone.stage("100644", try room.clone.blob("x\n"), bytes: Data("bad".utf8) + [0xFF])
    },
    PushCase("a name with a control character", says: .error("", "U+1B, which does not show")) {
      room in
      try room.clone.stage("100644", try room.clone.blob("x\n"), "a\u{1B}[31mred")
    },
    PushCase("a name with a line feed", says: .error("", "U+A, which does not show")) { room in
      try room.clone.stage("100644", try room.clone.blob("x\n"), "a\nerror: b")
    },
    PushCase("a name that turns its letters", says: .error("", "U+202E, which does not show")) {
      room in
      try room.clone.stage("100644", try room.clone.blob("x\n"), "a\u{202E}dm.b")
    },
    PushCase(
      "a name that looks like an option", says: .error("-rf ", "must not begin with '-'")
    ) { room in
      try room.clone.stage("100644", try room.clone.blob("x\n"), "-rf")
    },
    PushCase(
      "a folder that looks like an option",
      says: .error("briefs/-x/a.md", "must not begin with '-'")
    ) { room in
      let blob = try room.clone.blob(Newsroom.copy("One."))
      try room.clone.stage("100644", blob, "briefs/-x/a.md")
    },
    PushCase(
      "a file over the limit", policy: .with { $0.desk = ["max-file-size: 1KiB"] },
      says: .error("plan.txt ", "1025 bytes, where 'max-file-size' allows 1024")
    ) { room in
      try room.clone.commit(
        "Plan\n", files: ["plan.txt": String(repeating: "x", count: 1025)])
    },
    PushCase(
      "a slug that another has but for case",
      before: {
        try $0.draft("One.", of: "week"); try $0.push()
      },
      says: .error("briefs/Week.md:", "differ only in case or Unicode form")
    ) { try $0.draft("Two.", of: "Week") },
    PushCase(
      "a slug that another has but for its Unicode form",
      before: {
        try $0.draft("One.", of: "caf\u{E9}"); try $0.push()
      },
      says: .error("briefs/", "composed Unicode form")
    ) { room in
      let blob = try room.clone.blob(Newsroom.copy("Two."))
      try room.clone.stage("100644", blob, "briefs/cafe\u{301}.md")
    },
    PushCase(
      "two slugs that differ in case only, in one push",
      says: .error("briefs/", "differ only in case or Unicode form")
    ) { room in
      try room.draft("One.", of: "week")
      try room.draft("Two.", of: "Week")
    },
    PushCase("a slug that is no address", says: .error("briefs/a b.md:", "[slug]")) {
      try $0.draft("One.", of: "a b")
    },
  ]
}

extension TrialClone {
  /// Writes a blob as it is, and returns its ID.
  func blob(_ bytes: Data) throws -> String {
    try git(["hash-object", "-w", "--stdin"], input: bytes)
  }

  func blob(_ text: String) throws -> String { try blob(Data(text.utf8)) }

  /// Commits an entry that no working tree need be able to hold.
  func stage(_ mode: String, _ object: String, _ path: String) throws {
    try stage(mode, object, bytes: Data(path.utf8))
  }

  func stage(_ mode: String, _ object: String, bytes path: Data) throws {
    try git(
      ["update-index", "--add", "-z", "--index-info"],
      input: Data("\(mode) \(object)\t".utf8) + path + Data([0]))
    try commitIndex("Add\n")
  }

  /// Commits with a signature that ssh-keygen made for another namespace.
  func commitSigned(_ message: String, for namespace: String) throws {
    let program = try desk.script(
      "sign-for-\(namespace)",
      """
      for last; do :; done
      exec ssh-keygen -Y sign -n \(namespace) -f \(desk.key(of: "ben")) "$last"
      """)
    try git(
      settings(for: .with("ben")) + [
        "-c", "gpg.ssh.program=\(program)", "commit", "--quiet", "--allow-empty", "--file=-",
      ], as: "ben", input: Data(message.utf8))
  }
}
