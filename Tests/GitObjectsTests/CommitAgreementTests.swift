import Foundation
import GitObjects
import TestSupport
import Testing

/// Holds our reading of commits against git's own.
struct CommitAgreementTests {
  @Test func `idents, parents and message are as git log prints them`() throws {
    let repository = try ScriptedRepository()
    try makeHistory(in: repository)
    let format = "--format=%H%x01%T%x01%P%x01%an%x01%ae%x01%ad%x01%cn%x01%ce%x01%cd%x01%B%x02"
    let log = try repository.git(["log", "--all", "--date=raw", format])
    let commits = log.split(separator: "\u{2}").map { $0.drop { $0 == "\n" } }.filter {
      !$0.isEmpty
    }
    #expect(commits.count >= 7)
    for text in commits {
      let fields = text.split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)
      let bytes = try run(
        "git", ["cat-file", "commit", fields[0]], in: repository.folder.url
      ).output
      let commit = try CommitObject(bytes: Array(bytes))
      #expect(commit.defect == nil)
      #expect(commit.tree.hex == fields[1])
      #expect(commit.parents.map(\.hex).joined(separator: " ") == fields[2])
      #expect([commit.author.name, commit.author.address] == Array(fields[3...4]))
      #expect(raw(commit.author) == fields[5])
      #expect([commit.committer.name, commit.committer.address] == Array(fields[6...7]))
      #expect(raw(commit.committer) == fields[8])
      #expect(commit.message == fields[9])
    }
  }

  @Test func `a commit in another encoding is defective and keeps its parents`() throws {
    let repository = try ScriptedRepository()
    let parent = try repository.commit("First\n")
    try repository.git(["config", "i18n.commitEncoding", "ISO-8859-1"])
    let id = try repository.commit("Second\n")
    let bytes = try run("git", ["cat-file", "commit", id], in: repository.folder.url).output
    let commit = try CommitObject(bytes: Array(bytes))
    #expect(commit.defect == .encoding("ISO-8859-1"))
    #expect(commit.parents.map(\.hex) == [parent])
  }

  /// Makes commits with all that git writes into one: merges, merged tags, odd names and zones.
  private func makeHistory(in repository: ScriptedRepository) throws {
    try repository.commit("First\n\nwith a body\n\nBrief: a\n", files: ["a": "1"])
    try repository.git(["checkout", "--quiet", "-b", "side"])
    try repository.commit("Side", files: ["b": "2"], as: "ben")
    try repository.git(["tag", "--annotate", "--message=A tag\n\nof two paragraphs", "v1"])
    try repository.git(["checkout", "--quiet", "main"])
    try repository.commit("\n\nwith empty lines above\n", files: ["a": "3"])
    try repository.git(["merge", "--quiet", "--no-ff", "--message=Merge a tag", "v1"])
    try repository.git([
      "-c", "user.name=x", "commit", "--quiet", "--allow-empty", "--message=Odd",
      "--author=Zoë \"Z\" O'Neil, Jr <z@example.org>", "--date=1600000000 -0930",
    ])
    try repository.git(["commit", "--quiet", "--allow-empty", "--amend", "--message=Odd 2"])
    try repository.git(["checkout", "--quiet", "--orphan", "other"])
    try repository.commit("", files: ["c": "1"], options: ["--allow-empty-message"])
    try repository.commit(
      "Title\r\n\r\n-----BEGIN SSH SIGNATURE-----\n\u{7}\tπ\n", files: ["c": "2"])
  }

  private func raw(_ ident: Ident) -> String {
    let minutes = abs(ident.offset)
    let zone = (minutes / 60) * 100 + minutes % 60
    let digits = String(repeating: "0", count: 4 - String(zone).count) + String(zone)
    return "\(ident.time.seconds) \(ident.offset < 0 ? "-" : "+")\(digits)"
  }
}
