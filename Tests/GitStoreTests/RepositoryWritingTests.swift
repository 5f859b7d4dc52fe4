import Foundation
import GitObjects
import GitStore
import TestSupport
import Testing

struct RepositoryWritingTests {
  let scripted: ScriptedRepository
  let repository: Repository
  let person = Ident(
    name: "Ada Example", address: "ada@example.org", time: Timestamp(seconds: 1_600_000_000),
    offset: -210)

  init() throws {
    scripted = try ScriptedRepository()
    repository = try Repository(at: scripted.path)
  }

  @Test func `a blob is the one that git would store`() throws {
    for text in ["", "words\n", "a\0b"] {
      let name = try repository.write(blob: Array(text.utf8))
      let expected = try scripted.git(["hash-object", "--stdin"], input: Data(text.utf8))
      #expect(name.hex == expected)
      #expect(try scripted.tryGit(["cat-file", "blob", name.hex]).text == text)
    }
  }

  @Test func `edits of a tree give the tree that git's index gives`() throws {
    let files = [
      "briefs/a.md": "1", "briefs/b.md": "2", "briefs/deep/c.md": "3", "other/d": "4", "z": "5",
    ]
    try scripted.commit("base\n", files: files)
    let base = try id(scripted.git(["rev-parse", "HEAD^{tree}"]))
    let text = try repository.write(blob: Array("new".utf8))
    let file = TreeEntry(kind: .file, id: text)
    let all: [[(String, TreeEntry?)]] = [
      [], [("briefs/a.md", file)], [("briefs/a.md", nil)], [("briefs/deep/c.md", nil)],
      [("new/folder/x", file), ("a", TreeEntry(kind: .executable, id: text))],
      [("other/d", nil), ("other/e", file)], [("none", nil), ("none/at/all", nil)],
      [("briefs.md", file), ("briefs-x", file), ("briefs0", file)],
      [("link", TreeEntry(kind: .symlink, id: text))],
      files.keys.map { ($0, nil) },
    ]
    for edits in all {
      let tree = try repository.write(
        treeFrom: base, edits: Dictionary(edits.map { (TreePath($0), $1) }) { $1 })
      try scripted.git(["read-tree", base.hex])
      for (path, entry) in edits {
        let mode =
          entry?.kind == .executable ? "100755" : entry?.kind == .symlink ? "120000" : "100644"
        let arguments =
          entry.map { ["--add", "--cacheinfo", "\(mode),\($0.id),\(path)"] }
          ?? ["--force-remove", path]
        try scripted.git(["update-index"] + arguments)
      }
      #expect(try scripted.git(["write-tree"]) == tree.hex)
    }
    try scripted.git(["fsck", "--strict"])
  }

  @Test func `a file gives way to a folder and a folder to a file`() throws {
    let text = try repository.write(blob: [])
    let file = TreeEntry(kind: .file, id: text)
    let one = try repository.write(treeFrom: nil, edits: [TreePath("a"): file])
    let two = try repository.write(treeFrom: one, edits: [TreePath("a/b"): file])
    #expect(try repository.entries(of: two)?.map(\.entry.kind) == [.tree])
    #expect(try repository.write(treeFrom: two, edits: [TreePath("a"): file]) == one)
    #expect(try repository.write(treeFrom: one, edits: [TreePath("a/b"): nil]) == one)
    let empty = try repository.write(treeFrom: nil, edits: [:])
    #expect(empty.hex == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
  }

  @Test(arguments: ["", "/a", "a/", "a//b", ".git/config", "a/.GIT/b", "..", "a/../b", ".", "a\0b"])
  func `a path that git forbids is not written`(_ path: String) throws {
    let file = TreeEntry(kind: .file, id: try repository.write(blob: []))
    #expect(throws: GitError.self) {
      try repository.write(treeFrom: nil, edits: [TreePath(path): file])
    }
  }

  @Test func `nothing is written that names what is not there`() throws {
    let absent = try id(String(repeating: "1", count: 40))
    let blob = try repository.write(blob: [])
    #expect(throws: GitError.self) {
      try repository.write(
        treeFrom: nil, edits: [TreePath("a"): TreeEntry(kind: .file, id: absent)])
    }
    for (tree, parents) in [(absent, []), (blob, [])] as [(ObjectID, [ObjectID])] {
      #expect(throws: GitError.self) { try repository.write(commit: draft(tree, parents, "m\n")) }
    }
    let tree = try repository.write(treeFrom: nil, edits: [:])
    #expect(throws: GitError.self) { try repository.write(commit: draft(tree, [absent], "m\n")) }
    #expect(throws: GitError.self) { try repository.write(commit: draft(tree, [tree], "m\n")) }
    #expect(throws: GitError.self) { try repository.write(commitBytes: Array("nothing".utf8)) }
  }

  @Test func `a commit is the one that git would store, signed bytes as they are`() throws {
    let tree = try repository.write(treeFrom: nil, edits: [:])
    let first = try repository.write(commit: draft(tree, [], "first\n"))
    let message = "Publish ä\n\nBrief: x\n"
    let draft = draft(tree, [first], message)
    let name = try repository.write(commit: draft)
    let date = "1600000000 -0330"
    let script = "GIT_AUTHOR_DATE='\(date)' GIT_COMMITTER_DATE='\(date)' git commit-tree"
    let result = try run(
      "sh", ["-c", "\(script) -p \(first) \(tree)"], in: scripted.folder.url,
      environment: [
        "PATH": "/usr/bin:/bin", "GIT_AUTHOR_NAME": person.name, "GIT_AUTHOR_EMAIL": person.address,
        "GIT_COMMITTER_NAME": person.name, "GIT_COMMITTER_EMAIL": person.address,
      ], input: Data(message.utf8))
    #expect(result.text == name.hex + "\n")
    let text = String(decoding: try draft.bytes(), as: UTF8.self)
    let signed = text.replacing("\n\n", with: "\ngpgsig x\n y\n\n", maxReplacements: 1)
    let other = try repository.write(commitBytes: Array(signed.utf8))
    #expect(try scripted.tryGit(["cat-file", "commit", other.hex]).text == signed)
    try scripted.git(["fsck", "--strict"])
  }

  @Test(arguments: [
    ("", "a@b"), ("A <x", "a@b"), ("A\nparent", "a@b"), ("A", "a>b"), (" A", "a@b"), ("A\0", "a@b"),
  ])
  func `an ident that git would not write is refused`(_ name: String, _ address: String) throws {
    let bad = Ident(name: name, address: address, time: person.time, offset: 0)
    let draft = CommitDraft(tree: .zero, parents: [], author: bad, committer: person, message: "m")
    #expect(throws: GitError.self) { try draft.bytes() }
  }

  @Test func `times and messages that cannot be written are refused`() throws {
    for (seconds, offset) in [(Int64(-1), 0), (0, 1_440), (0, .min), (0, .max)] {
      let bad = Ident(name: "A", address: "a", time: Timestamp(seconds: seconds), offset: offset)
      let draft = CommitDraft(tree: .zero, parents: [], author: bad, committer: bad, message: "m")
      #expect(throws: GitError.self) { try draft.bytes() }
    }
    #expect(throws: GitError.self) { try draft(.zero, [], "a\0b").bytes() }
  }

  @Test func `settings and the user's ident are git's`() throws {
    #expect(try repository.setting("user.none") == nil)
    try scripted.git(["config", "user.name", "Ada Example"])
    try scripted.git(["config", "user.email", "ada@example.org"])
    try scripted.git(["config", "remote.origin.url", "ssh://x"])
    #expect(try repository.setting("remote.origin.url") == "ssh://x")
    let time = Timestamp(seconds: 5)
    let expected = Ident(name: "Ada Example", address: "ada@example.org", time: time, offset: 60)
    #expect(try repository.ident(at: time, offset: 60) == expected)
    #expect(throws: GitError.self) { try repository.setting("user.\0name") }
  }

  private func draft(_ tree: ObjectID, _ parents: [ObjectID], _ message: String) -> CommitDraft {
    CommitDraft(tree: tree, parents: parents, author: person, committer: person, message: message)
  }
}
