import Foundation
import GitObjects
import GitStore
import Synchronization
import TestSupport
import Testing

struct RepositoryRefsTests {
  @Test func `refs are those that git lists, packed or loose`() throws {
    let scripted = try ScriptedRepository()
    try scripted.commit("one\n", files: ["a": "1"])
    try scripted.git(["tag", "-a", "v1", "-m", "tag"])
    try scripted.git(["branch", "group/one"])
    try scripted.git(["pack-refs", "--all"])
    try scripted.commit("two\n", files: ["a": "2"])
    try scripted.git(["update-ref", "refs/heads/ä", "HEAD"])
    try scripted.git(["update-ref", "refs/copydesk/evidence/x/1", "HEAD"])
    try scripted.git(["symbolic-ref", "refs/heads/alias", "refs/heads/main"])
    try scripted.git(["symbolic-ref", "refs/heads/nowhere", "refs/heads/none"])
    let repository = try Repository(at: scripted.path)
    for prefix in ["", "refs/heads/", "refs/copydesk/evidence/x/", "refs/heads/gr", "refs/none/"] {
      let listed = try scripted.git(["for-each-ref", "--format=%(objectname) %(refname)"])
      let expected = listed.split(separator: "\n").filter {
        $0.split(separator: " ")[1].hasPrefix(prefix)
      }
      let refs = try repository.refs(under: prefix)
      #expect(refs.map { "\($0.id) \($0.name)" } == expected.map(String.init), "\(prefix)")
    }
    #expect(try repository.refs(under: "refs/h*").isEmpty)
    #expect(try repository.headBranch == "refs/heads/main")
  }

  @Test func `a ref that is not there is nil`() throws {
    let scripted = try ScriptedRepository()
    let repository = try Repository(at: scripted.path)
    #expect(try repository.tip(of: "refs/heads/main") == nil)
    #expect(try repository.headBranch == "refs/heads/main")
    #expect(try repository.refs(under: "").isEmpty)
    #expect(try repository.resolve("main") == nil)
    #expect(throws: GitError.self) { try repository.tip(of: "refs/heads/a\0b") }
    #expect(throws: GitError.self) { try repository.tip(of: "refs//..") }
  }

  @Test func `a swap needs the ref where it was said to be`() throws {
    let scripted = try ScriptedRepository()
    let one = try id(scripted.commit("one\n"))
    let two = try id(scripted.commit("two\n"))
    let repository = try Repository(at: scripted.path)
    let ref = "refs/heads/published"
    func swap(_ from: ObjectID?, _ to: ObjectID) throws(GitError) {
      try repository.compareAndSwap(ref, from: from, to: to, message: "publish")
    }
    #expect(code { try swap(one, two) } == .modified)
    try swap(nil, one)
    #expect(code { try swap(nil, two) } == .modified)
    #expect(code { try swap(two, one) } == .modified)
    try swap(one, two)
    #expect(try scripted.git(["rev-parse", ref]) == two.hex)
    try scripted.git(["pack-refs", "--all"])
    #expect(code { try swap(one, two) } == .modified)
    try swap(two, one)
    #expect(try scripted.git(["rev-parse", ref]) == one.hex)
  }

  @Test func `a ref that another process has locked is not moved`() throws {
    let scripted = try ScriptedRepository()
    let one = try id(scripted.commit("one\n"))
    let repository = try Repository(at: scripted.path)
    let lock = scripted.folder.url.appending(path: ".git/refs/heads/published.lock")
    try Data().write(to: lock)
    let failure = #expect(throws: GitError.self) {
      try repository.compareAndSwap("refs/heads/published", from: nil, to: one, message: "publish")
    }
    #expect(failure?.code == .modified)
  }

  @Test func `a ref is never moved to an object that is not there`() throws {
    let scripted = try ScriptedRepository()
    try scripted.commit("one\n")
    let repository = try Repository(at: scripted.path)
    let absent = try id(String(repeating: "1", count: 40))
    #expect(throws: GitError.self) {
      try repository.compareAndSwap("refs/heads/x", from: nil, to: absent, message: "x")
    }
    #expect(try repository.tip(of: "refs/heads/x") == nil)
  }

  @Test func `of many who move a ref at once none undoes another's work`() async throws {
    let scripted = try ScriptedRepository()
    let first = try id(scripted.commit("first\n"))
    let path = scripted.path
    let ref = "refs/heads/published"
    await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          let repository = try Repository(at: path)
          for step in 0..<10 { try append("\(worker).\(step)", to: ref, over: first, repository) }
        }
      }
      group.addTask {
        for step in 0..<10 { try appendByGit("git.\(step)", to: ref, first: first, scripted) }
      }
    }
    let subjects = try scripted.git(["log", "--first-parent", "--format=%s", ref, "--not", "main"])
    let expected = (0..<4).flatMap { worker in (0..<10).map { "\(worker).\($0)" } }
    #expect(
      subjects.split(separator: "\n").map(String.init).sorted()
        == (expected + (0..<10).map { "git.\($0)" }).sorted())
  }
}

/// Puts one commit on a ref, again and again until nobody was faster.
private func append(
  _ subject: String, to ref: String, over first: ObjectID, _ repository: Repository
) throws {
  let person = Ident(
    name: "Desk", address: "desk@example.org", time: Timestamp(seconds: 1_600_000_000), offset: 0)
  while true {
    let tip = try repository.tip(of: ref)
    let tree = try #require(try repository.links(of: tip ?? first)).tree
    let commit = try repository.write(
      commit: CommitDraft(
        tree: tree, parents: [tip ?? first], author: person, committer: person,
        message: subject + "\n"))
    do {
      return try repository.compareAndSwap(ref, from: tip, to: commit, message: subject)
    } catch {
      guard error.code == .modified else { throw error }
    }
  }
}

private func appendByGit(
  _ subject: String, to ref: String, first: ObjectID, _ scripted: ScriptedRepository
) throws {
  while true {
    let found = try scripted.tryGit(["rev-parse", "--quiet", "--verify", ref])
    let tip = found.text.trimmingCharacters(in: .newlines)
    let parent = tip.isEmpty ? first.hex : tip
    let commit = try scripted.git(["commit-tree", "-p", parent, "-m", subject, "\(parent)^{tree}"])
    let old = tip.isEmpty ? ObjectID.zero.hex : tip
    if try scripted.tryGit(["update-ref", ref, commit, old]).status == 0 { return }
  }
}
