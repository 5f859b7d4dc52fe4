import Foundation
import GitObjects
import GitStore
import TestSupport
import Testing

struct RepositoryChangesTests {
  @Test func `changes are those of git diff-tree in random histories`() throws {
    let scripted = try ScriptedRepository()
    var random = SplitMix64(seed: 20_201_213)
    let commits = try (0..<60).map { _ in try commit(randomTree(&random, depth: 0), in: scripted) }
    let repository = try Repository(at: scripted.path)
    for pair in zip(commits, commits.dropFirst() + commits.prefix(1)) {
      try expectAgreement(repository, scripted, pair.0, pair.1)
    }
    for commit in commits { try expectAgreement(repository, scripted, nil, commit) }
  }

  @Test func `one change in a wide folder is found wherever it stands`() throws {
    let scripted = try ScriptedRepository()
    let blobs = try ["one", "two"].map(scripted.blob)
    func entries(_ change: Int?, without gone: Int? = nil) -> String {
      (0..<3_000).filter { $0 != gone }
        .map { "100644 blob \(blobs[$0 == change ? 1 : 0])\t\(10_000 + $0).md\n" }.joined()
    }
    func commit(_ entries: String) throws -> ObjectID {
      let folder = try scripted.git(["mktree"], input: Data(entries.utf8))
      let root = try scripted.git(["mktree"], input: Data("040000 tree \(folder)\tbriefs\n".utf8))
      return try scripted.commit(ofTree: root)
    }
    let base = try commit(entries(nil))
    let repository = try Repository(at: scripted.path)
    for index in [0, 1, 1_499, 2_998, 2_999] {
      let changed = try commit(entries(index))
      #expect(try repository.changes(from: base, to: changed).count == 1)
      try expectAgreement(repository, scripted, base, changed)
      try expectAgreement(repository, scripted, changed, base)
      let removed = try commit(entries(nil, without: index))
      try expectAgreement(repository, scripted, base, removed)
      try expectAgreement(repository, scripted, removed, changed)
    }
  }

  @Test func `a file, a link, a folder and a submodule may take each other's place`() throws {
    let scripted = try ScriptedRepository()
    let blob = try scripted.blob("x")
    let head = try scripted.commit("x\n")
    let folder = try scripted.git(["mktree"], input: Data("100644 blob \(blob)\tin\n".utf8))
    let entries = [
      "100644 blob \(blob)", "100755 blob \(blob)", "120000 blob \(blob)", "160000 commit \(head)",
      "040000 tree \(folder)",
    ]
    let commits = try entries.map { entry in
      let tree = "\(entry)\ta\n100644 blob \(blob)\ta-b\n100644 blob \(blob)\ta.c\n"
      return try scripted.commit(ofTree: scripted.git(["mktree"], input: Data(tree.utf8)))
    }
    let repository = try Repository(at: scripted.path)
    for old in commits {
      for new in commits { try expectAgreement(repository, scripted, old, new) }
    }
  }

  @Test func `a commit that is not there is an error that names it`() throws {
    let scripted = try ScriptedRepository()
    let head = try id(scripted.commit("x\n"))
    let repository = try Repository(at: scripted.path)
    let absent = try id(String(repeating: "a", count: 40))
    let error = try #require(throws: GitError.self) {
      try repository.changes(from: head, to: absent)
    }
    #expect(error.code == .notFound)
    #expect(error.operation.contains(absent.hex))
  }

  private func expectAgreement(
    _ repository: Repository, _ scripted: ScriptedRepository, _ old: ObjectID?, _ new: ObjectID
  ) throws {
    let empty = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
    let result = try scripted.tryGit(
      ["diff-tree", "-r", "--no-renames", "-z", old?.hex ?? empty, "\(new.hex)^{tree}"])
    try #require(result.status == 0, "\(result.errorText)")
    let changes = try repository.changes(from: old, to: new)
    #expect(Data(changes.flatMap(raw)) == result.output)
  }

  /// Writes a change as `git diff-tree -z` does.
  private func raw(_ change: TreeChange) -> [UInt8] {
    let modes = [change.old, change.new].map { mode(of: $0?.kind) }
    let ids = [change.old, change.new].map { ($0?.id ?? .zero).hex }
    let isKept = kindClass(change.old?.kind) == kindClass(change.new?.kind)
    let letter = change.old == nil ? "A" : change.new == nil ? "D" : isKept ? "M" : "T"
    let line = ":\(modes[0]) \(modes[1]) \(ids[0]) \(ids[1]) \(letter)"
    return Array(line.utf8) + [0] + change.path.bytes + [0]
  }

  private func kindClass(_ kind: TreeEntry.Kind?) -> TreeEntry.Kind? {
    kind == .executable ? .file : kind
  }

  private func mode(of kind: TreeEntry.Kind?) -> String {
    switch kind {
    case .file: "100644"
    case .executable: "100755"
    case .symlink: "120000"
    case .submodule: "160000"
    case .tree: "040000"
    case nil: "000000"
    }
  }

  /// What a random tree holds: names that sort badly, and bytes that are no text.
  private indirect enum Content {
    case leaf(mode: String, text: String)
    case folder([(name: [UInt8], Content)])
  }

  private static let names: [[UInt8]] =
    [
      "a", "a.b", "a-b", "a0", "ab", "b", "B", "new\nline", "tab\there", "\u{202E}gib", "ä", " ",
      "-x",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0x61, 0x80], [0x01], [0x7F]]

  private func randomTree(_ random: inout SplitMix64, depth: Int) -> Content {
    var entries: [(name: [UInt8], Content)] = []
    for name in Self.names where random.next() % 3 != 0 {
      if depth < 3 && random.next() % 4 == 0 {
        entries.append((name, randomTree(&random, depth: depth + 1)))
      } else {
        let mode = ["100644", "100644", "100755", "120000", "160000"][Int(random.next() % 5)]
        entries.append((name, .leaf(mode: mode, text: "\(random.next() % 3)")))
      }
    }
    if entries.isEmpty { entries.append(([0x7A], .leaf(mode: "100644", text: "z"))) }
    return .folder(entries)
  }

  private func commit(_ content: Content, in scripted: ScriptedRepository) throws -> ObjectID {
    var blobs: [String: String] = [:]
    for text in ["0", "1", "2", "z"] { blobs[text] = try scripted.blob(text) }
    return try scripted.commit(ofTree: write(content, blobs, in: scripted))
  }

  private func write(
    _ content: Content, _ blobs: [String: String], in scripted: ScriptedRepository
  ) throws -> String {
    guard case .folder(let entries) = content else { return "" }
    var lines = Data()
    for (name, content) in entries {
      switch content {
      case .leaf(let mode, let text):
        let isSubmodule = mode == "160000"
        let id = isSubmodule ? String(repeating: "\(text)1", count: 20) : blobs[text] ?? ""
        lines += Data("\(mode) \(isSubmodule ? "commit" : "blob") \(id)\t".utf8) + name + [0]
      case .folder:
        lines += Data("040000 tree \(try write(content, blobs, in: scripted))\t".utf8) + name + [0]
      }
    }
    return try scripted.git(["mktree", "-z"], input: lines)
  }
}
