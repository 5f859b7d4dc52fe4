import Foundation
import GitObjects
import GitStore
import TestSupport
import Testing

struct RepositoryRevisionsTests {
  /// A history with merges, a second root and a tag.
  static func history() throws -> (ScriptedRepository, [ObjectID]) {
    let scripted = try ScriptedRepository()
    for round in 0..<3 {
      try scripted.commit("main \(round)\n", files: ["main": "\(round)"])
      try scripted.git(["checkout", "--quiet", "-b", "side\(round)"])
      try scripted.commit("side \(round)\n", files: ["side\(round)": "x"])
      try scripted.git(["checkout", "--quiet", "main"])
      try scripted.commit("more \(round)\n", files: ["main": "\(round)+"])
      try scripted.git(["merge", "--quiet", "--no-ff", "-m", "merge", "side\(round)"])
    }
    try scripted.git(["checkout", "--quiet", "--orphan", "other"])
    try scripted.commit("another root\n", files: ["other": "x"])
    try scripted.git(["tag", "-a", "v1", "-m", "tag"])
    let all = try scripted.git(["rev-list", "--all"]).split(separator: "\n")
    return (scripted, try all.map { try id(String($0)) })
  }

  @Test func `links are those that git log shows`() throws {
    let (scripted, commits) = try Self.history()
    let repository = try Repository(at: scripted.path)
    for commit in commits {
      let links = try #require(try repository.links(of: commit))
      let shown = try scripted.git(["show", "-s", "--format=%T %ct %P", commit.hex])
      let parents = links.parents.map(\.hex).joined(separator: " ")
      #expect("\(links.tree) \(links.committerTime.seconds) \(parents)" == shown)
    }
  }

  @Test func `ancestry and merge bases are those of git`() throws {
    let (scripted, commits) = try Self.history()
    let repository = try Repository(at: scripted.path)
    for one in commits {
      for other in commits {
        let pair = [one.hex, other.hex]
        let base = try scripted.tryGit(["merge-base"] + pair).text
          .trimmingCharacters(in: .newlines)
        #expect(try (repository.mergeBase(of: one, and: other)?.hex ?? "") == base)
        let status = try scripted.tryGit(["merge-base", "--is-ancestor"] + pair).status
        #expect(try repository.isAncestor(one, of: other) == (status == 0))
      }
    }
    let absent = try id(String(repeating: "9", count: 40))
    #expect(code { _ = try repository.isAncestor(absent, of: commits[0]) } == .notFound)
    #expect(code { _ = try repository.mergeBase(of: commits[0], and: absent) } == .notFound)
  }

  @Test func `revisions are resolved as git does`() throws {
    let (scripted, commits) = try Self.history()
    let repository = try Repository(at: scripted.path)
    for revision in [
      "main", "v1", "main~2", "main^2", "HEAD", "refs/heads/side1", commits[3].hex,
      commits[3].abbreviated, "main@{0}", "v1^{commit}", ":/side 1",
    ] {
      let object = try scripted.git(["rev-parse", revision])
      let expected = try scripted.git(["rev-parse", object + "^{commit}"])
      #expect(try repository.resolve(revision)?.hex == expected, "\(revision)")
    }
    #expect(try repository.resolve("none") == nil)
    #expect(try repository.resolve("main~99") == nil)
    for revision in ["main:main", "main^{tree}", "", "main\0x"] {
      #expect(throws: GitError.self, "\(revision)") { try repository.resolve(revision) }
    }
  }

  struct Header: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var seconds: Int64?
  }

  static let zeros = String(repeating: "0", count: 40)
  static let headers = [
    Header(
      testDescription: "a plain commit",
      text: "tree \(zeros)\nauthor A <a> 1 +0000\ncommitter A <a> 2 +0000\n\nm", seconds: 2),
    Header(
      testDescription: "no time",
      text: "tree \(zeros)\nauthor A <a>\ncommitter A <a>\n\n", seconds: 0),
    Header(
      testDescription: "a time beyond all numbers",
      text: "tree \(zeros)\nauthor A <a>\ncommitter A <a> 99999999999999999999 +0000\n\n",
      seconds: 0),
    Header(
      testDescription: "a time before 1970",
      text: "tree \(zeros)\nauthor A <a>\ncommitter A <a> -5 +0000\n\n", seconds: 0),
    Header(testDescription: "nothing", text: "", seconds: nil),
    Header(testDescription: "no tree", text: "author A <a> 1 +0000\n", seconds: nil),
    Header(testDescription: "a short tree", text: "tree 00\nauthor A <a>\n", seconds: nil),
    Header(
      testDescription: "a parent that is no name",
      text: "tree \(zeros)\nparent x\nauthor A <a>\ncommitter A <a>\n", seconds: nil),
    Header(
      testDescription: "capital digits",
      text: "tree \(String(repeating: "A", count: 40))\nauthor A\ncommitter A\n", seconds: nil),
    Header(
      testDescription: "no committer", text: "tree \(zeros)\nauthor A <a> 1 +0000\n\n", seconds: nil
    ),
    Header(
      testDescription: "a line without end",
      text: "tree \(zeros)\nauthor A <a>\ncommitter A <a> 1 +0000", seconds: nil),
  ]

  @Test(arguments: headers)
  func `a commit's header is read only as git writes it`(_ c: Header) {
    #expect(CommitLinks(ofCommit: Array(c.text.utf8))?.committerTime.seconds == c.seconds)
  }
}
