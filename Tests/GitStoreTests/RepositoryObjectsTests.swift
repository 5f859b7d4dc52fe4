import Foundation
import GitObjects
import GitStore
import TestSupport
import Testing

struct RepositoryObjectsTests {
  @Test func `objects are the bytes that git stores`() throws {
    let scripted = try ScriptedRepository()
    let commit = try scripted.commit("one\n", files: ["a": "text", "b/c": ""])
    try scripted.git(["tag", "-a", "v1", "-m", "tag"])
    let repository = try Repository(at: scripted.path)
    for (name, kind) in [
      (commit, RawObject.Kind.commit), (commit + "^{tree}", .tree), ("main:a", .blob),
      ("main:b/c", .blob), ("v1", .tag),
    ] {
      let object = try repository.object(id(scripted.git(["rev-parse", name])))
      let expected = try scripted.tryGit(["cat-file", kind.rawValue, name]).output
      #expect(object == RawObject(kind: kind, bytes: Array(expected)))
    }
    #expect(try repository.commit(id(commit)) == repository.object(id(commit))?.bytes)
  }

  @Test func `what is not there is nil and what is of another kind is an error`() throws {
    let scripted = try ScriptedRepository()
    let commit = try id(scripted.commit("one\n"))
    let repository = try Repository(at: scripted.path)
    let absent = try id(String(repeating: "7", count: 40))
    #expect(try repository.object(absent) == nil)
    #expect(try repository.commit(absent) == nil)
    #expect(try repository.blob(absent) == nil)
    #expect(try repository.links(of: absent) == nil)
    #expect(try repository.entries(of: absent) == nil)
    #expect(try repository.object(.zero) == nil)
    let error = try #require(throws: GitError.self) { try repository.blob(commit) }
    #expect(error.description.contains("it is a commit"))
    #expect(throws: GitError.self) { try repository.entries(of: commit) }
  }

  @Test(arguments: [100, 40]) func `what is read does not hang on how much was read before`(
    _ count: Int
  ) throws {
    // Together they are more than libgit2 is let keep, so that the repository is opened anew.
    let scripted = try ScriptedRepository()
    let text = { (number: Int) in String(repeating: "\(number) words ", count: 25_000) }
    let files = Dictionary(uniqueKeysWithValues: (0..<count).map { ("\($0)", text($0)) })
    try scripted.commit("one\n", files: files)
    try scripted.git(["repack", "-adq"])
    let repository = try Repository(at: scripted.path)
    for number in 0..<count {
      let blob = try id(scripted.git(["rev-parse", "main:\(number)"]))
      #expect(try repository.blob(blob) == Array(text(number).utf8))
      if number.isMultiple(of: 7) { repository.rest() }
    }
  }

  @Test func `a repository that is gone is an error after a rest`() throws {
    let scripted = try ScriptedRepository()
    let text = String(repeating: "words ", count: 400_000)
    try scripted.commit("one\n", files: ["a": text])
    let blob = try id(scripted.git(["rev-parse", "main:a"]))
    let repository = try Repository(at: scripted.path)
    #expect(try repository.blob(blob) == Array(text.utf8))
    repository.rest()
    try FileManager.default.removeItem(atPath: scripted.path)
    let error = try #require(throws: GitError.self) { try repository.blob(blob) }
    #expect(error.code == .notFound)
  }

  @Test func `an object over the limit is not read`() throws {
    let scripted = try ScriptedRepository()
    let blob = try id(scripted.blob(String(repeating: "x", count: 1_000)))
    for isPacked in [false, true] {
      if isPacked {
        try scripted.git(["update-ref", "refs/tags/blob", blob.hex])
        try scripted.git(["gc", "--quiet", "--prune=now"])
      }
      let repository = try Repository(at: scripted.path)
      #expect(try repository.blob(blob, limit: 1_000)?.count == 1_000)
      let error = try #require(throws: GitError.self) { try repository.blob(blob, limit: 999) }
      #expect(error.reason.contains("1000 bytes"))
      #expect(throws: GitError.self) { try repository.blob(blob, limit: -1) }
    }
  }

  @Test func `a flipped byte in a loose object is never taken for the object`() throws {
    let scripted = try ScriptedRepository()
    let commit = try scripted.commit("one\n", files: ["a": "some words to keep", "b": "x"])
    let names = try ["main", "main^{tree}", "main:a"].map { try scripted.git(["rev-parse", $0]) }
    for name in names {
      let inner = ".git/objects/\(name.prefix(2))/\(name.dropFirst(2))"
      let file = scripted.folder.url.appending(path: inner)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
      let good = try Data(contentsOf: file)
      let before = try Repository(at: scripted.path).object(id(name))
      for offset in good.indices {
        var bad = good
        bad[offset] ^= 0x10
        try bad.write(to: file)
        expectRefusal(try Repository(at: scripted.path), try id(name), unless: before)
      }
      try good.prefix(good.count / 2).write(to: file)
      expectRefusal(try Repository(at: scripted.path), try id(name), unless: before)
      try Data().write(to: file)
      expectRefusal(try Repository(at: scripted.path), try id(name), unless: before)
      try good.write(to: file)
    }
    #expect(try Repository(at: scripted.path).files(under: TreePath(""), in: id(commit)).count == 2)
  }

  /// The few bits of a compressed form that mean nothing may be flipped; all else must be noticed.
  private func expectRefusal(
    _ repository: Repository, _ name: ObjectID, unless before: RawObject?
  ) {
    do {
      #expect(try repository.object(name) == before)
    } catch {
      #expect(error.code == .corrupt || error.code == .notFound, "\(error)")
    }
    do {
      _ = try repository.changes(from: nil, to: name)
    } catch {
      #expect(error.description.contains("cannot"))
    }
  }

  @Test func `another object in the place of one is refused`() throws {
    let scripted = try ScriptedRepository()
    try scripted.commit("one\n", files: ["a": "one", "b": "two"])
    let names = try ["main:a", "main:b"].map { try scripted.git(["rev-parse", $0]) }
    let files = names.map {
      scripted.folder.url.appending(path: ".git/objects/\($0.prefix(2))/\($0.dropFirst(2))")
    }
    try FileManager.default.removeItem(at: files[0])
    try FileManager.default.copyItem(at: files[1], to: files[0])
    let repository = try Repository(at: scripted.path)
    let error = try #require(throws: GitError.self) { try repository.blob(id(names[0])) }
    #expect(error.code == .corrupt)
    #expect(error.reason.contains("git fsck"))
  }

  @Test func `a damaged pack is an error`() throws {
    let scripted = try ScriptedRepository()
    let text = (0..<400).map { "line \($0)\n" }.joined()
    let commits = try (0..<5).map {
      try id(scripted.commit("\($0)\n", files: ["a": text + "\($0)"]))
    }
    try scripted.git(["gc", "--quiet", "--prune=now"])
    let folder = scripted.folder.url.appending(path: ".git/objects/pack")
    let all = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let pack = try #require(all.first { $0.pathExtension == "pack" })
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: pack.path)
    let good = try Data(contentsOf: pack)
    var failures = 0
    for offset in stride(from: 12, to: good.count - 20, by: 3) {
      var bad = good
      bad[offset] ^= 0x21
      try bad.write(to: pack)
      do {
        let repository = try Repository(at: scripted.path)
        for commit in commits {
          for change in try repository.changes(from: nil, to: commit) {
            _ = try change.new.map { (entry) throws(GitError) in try repository.blob(entry.id) }
          }
        }
      } catch {
        failures += 1
      }
    }
    #expect(failures > 10)
  }

  @Test func `a tree that is missing is an error that names it`() throws {
    let scripted = try ScriptedRepository()
    let commit = try id(scripted.commit("one\n", files: ["a/b": "1"]))
    let tree = try scripted.git(["rev-parse", "main:a"])
    let file = ".git/objects/\(tree.prefix(2))/\(tree.dropFirst(2))"
    try FileManager.default.removeItem(at: scripted.folder.url.appending(path: file))
    let repository = try Repository(at: scripted.path)
    let error = try #require(throws: GitError.self) {
      try repository.changes(from: nil, to: commit)
    }
    #expect(error.code == .notFound)
    #expect(error.description.contains(tree))
  }
}
