import Foundation
import TestSupport
import Testing

/// The desk says the same of a repository however it is laid out.
struct RepositoryKindTests {
  private func room() throws -> Newsroom {
    let room = try Newsroom()
    try room.approved()
    try room.draft("Two.", of: "b")
    try room.push()
    return room
  }

  private func summary(_ status: TrialStatus) -> [String] {
    [status.tip ?? ""] + status.briefs.map { "\($0.slug) \($0.state) \($0.blob ?? "")" }
  }

  @Test func `a clone gives the same answer as the bare repository`() throws {
    let room = try room()
    let bare = try summary(room.desk.status())
    #expect(bare.count == 3)
    #expect(try summary(room.desk.status(at: room.clone.folder.path)) == bare)
  }

  @Test func `a linked worktree gives the same answer`() throws {
    let room = try room()
    let bare = try summary(room.desk.status())
    let tree = room.desk.place("tree")
    try room.clone.git(["worktree", "add", "--quiet", "--detach", tree.path])
    #expect(try summary(room.desk.status(at: tree.path)) == bare)
    let here = try room.desk.copydesk(["status", "--json"], in: tree)
    let status = try JSONDecoder().decode(TrialStatus.self, from: here.output)
    #expect(summary(status) == bare)
  }

  @Test func `a service publishes from a repository with a working tree`() async throws {
    let room = try Newsroom()
    try room.approved()
    let service = try await TrialService(room.desk, repository: room.clone.folder.path)
    try await eventually("it is live there") {
      try room.desk.status(of: "a", at: room.clone.folder.path).brief?.live?.edition == 1
    }
    try await service.stop()
  }

  @Test func `a repository that git cannot give is an error and no crash`() throws {
    let room = try room()
    let shallow = room.desk.place("shallow")
    try room.desk.succeed(
      "git", ["clone", "--quiet", "--depth=1", "file://\(room.desk.content)", shallow.path])
    for place in [shallow.path, room.desk.place("nothing").path, "/"] {
      let result = try room.desk.copydesk(["status", "--repo", place])
      #expect(result.status == 65, "\(place): \(result.errorText)")
      #expect(!result.errorText.isEmpty)
    }
  }

  @Test func `one brief that cannot be read hides no other`() throws {
    let room = try room()
    let id = try room.desk.git(["rev-parse", "main:briefs/b.md"])
    try FileManager.default.removeItem(
      at: room.desk.place("content.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"))
    let result = try room.desk.copydesk(["status", "--repo", room.desk.content])
    #expect(result.status == 65)
    #expect(result.text.hasPrefix("a  approved"), "\(result.text)")
    #expect(result.errorText.hasPrefix("'b': cannot read blob '\(id)'"), "\(result.errorText)")
  }

  @Test(arguments: ["main~1", "main:briefs", "main:briefs/a.md"])
  func `an object that is missing is named, and what to do`(_ name: String) throws {
    let room = try room()
    let id = try room.desk.git(["rev-parse", name])
    try FileManager.default.removeItem(
      at: room.desk.place("content.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"))
    let result = try room.desk.copydesk(["status", "--repo", room.desk.content, "a"])
    #expect(result.status == 65)
    #expect(result.errorText.contains(id), "\(result.errorText)")
    #expect(result.errorText.contains("run 'git fsck'"), "\(result.errorText)")
  }
}
