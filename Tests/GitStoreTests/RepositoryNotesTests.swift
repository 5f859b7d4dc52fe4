import Foundation
import GitObjects
import GitStore
import TestSupport
import Testing

struct RepositoryNotesTests {
  static let ref = "refs/notes/copydesk/deliveries"
  static let desk = Ident(
    name: "Desk", address: "desk@example.org", time: Timestamp(seconds: 1_600_000_000), offset: 0)

  @Test func `git shows the note that was written, the last one if there are more`() throws {
    let scripted = try ScriptedRepository()
    let commit = try id(scripted.commit("one\n"))
    let repository = try Repository(at: scripted.path)
    #expect(try repository.note(on: commit, ref: Self.ref) == nil)
    for text in ["site: done\n", "site: done\nmail: done\n"] {
      try repository.setNote(on: commit, ref: Self.ref, text: text, as: Self.desk)
      let shown = try scripted.tryGit(["notes", "--ref=\(Self.ref)", "show", commit.hex]).text
      #expect(shown == text)
      #expect(try repository.note(on: commit, ref: Self.ref) == Array(text.utf8))
    }
    #expect(try scripted.git(["rev-list", "--count", Self.ref]) == "2")
    #expect(throws: GitError.self) { try repository.note(on: commit, ref: Self.ref, limit: 5) }
    try scripted.git(["fsck", "--strict"])
  }

  @Test func `notes that git has fanned out are read and written`() throws {
    let scripted = try ScriptedRepository()
    let commits = try (0..<30).map { try id(scripted.commit("\($0)\n")) }
    let blobs = try (0..<30).map { try scripted.blob("note \($0)\n") }
    for (commit, blob) in zip(commits, blobs) {
      try scripted.git(["notes", "--ref=\(Self.ref)", "add", "-C", blob, commit.hex])
    }
    try fanOut(scripted)
    let repository = try Repository(at: scripted.path)
    for (number, commit) in commits.enumerated() {
      #expect(try repository.note(on: commit, ref: Self.ref) == Array("note \(number)\n".utf8))
    }
    try repository.setNote(on: commits[0], ref: Self.ref, text: "new\n", as: Self.desk)
    #expect(try scripted.git(["notes", "--ref=\(Self.ref)", "show", commits[0].hex]) == "new")
    #expect(try scripted.git(["notes", "--ref=\(Self.ref)", "show", commits[9].hex]) == "note 9")
  }

  /// Moves each note into a folder of the first two digits, as git does when there are many.
  private func fanOut(_ scripted: ScriptedRepository) throws {
    let flat = try scripted.git(["ls-tree", "-r", Self.ref]).split(separator: "\n")
    try scripted.git(["read-tree", "--empty"])
    for line in flat {
      let (entry, name) = (line.prefix { $0 != "\t" }, line.drop { $0 != "\t" }.dropFirst())
      let digits = name.filter { $0 != "/" }
      let blob = entry.split(separator: " ")[2]
      let path = digits.prefix(2) + "/" + digits.dropFirst(2)
      try scripted.git(["update-index", "--add", "--cacheinfo", "100644,\(blob),\(path)"])
    }
    let tree = try scripted.git(["write-tree"])
    let commit = try scripted.git(["commit-tree", "-p", Self.ref, "-m", "fan out", tree])
    try scripted.git(["update-ref", Self.ref, commit])
  }

  @Test func `notes written at once are all kept`() async throws {
    let scripted = try ScriptedRepository()
    let commits = try (0..<24).map { try id(scripted.commit("\($0)\n")) }
    let path = scripted.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          let repository = try Repository(at: path)
          for index in stride(from: worker, to: commits.count, by: 4) {
            try repository.setNote(
              on: commits[index], ref: Self.ref, text: "\(index)\n", as: Self.desk)
          }
        }
      }
      try await group.waitForAll()
    }
    for (index, commit) in commits.enumerated() {
      #expect(try scripted.git(["notes", "--ref=\(Self.ref)", "show", commit.hex]) == "\(index)")
    }
    #expect(try scripted.git(["rev-list", "--count", Self.ref]) == "24")
  }
}
