import Foundation
import GitObjects
import GitStore
import TestSupport
import Testing

struct RepositoryQuarantineTests {
  let server: ScriptedRepository
  let pushed: ObjectID
  let quarantine: String

  /// Pushes to a repository whose hook keeps a copy of the quarantine and refuses the push.
  init() throws {
    server = try ScriptedRepository(isBare: true)
    quarantine = server.path + "/objects/kept"
    let hook = server.folder.url.appending(path: "hooks/pre-receive")
    try FileManager.default.createDirectory(
      at: hook.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("#!/bin/sh\ncp -r \"$GIT_QUARANTINE_PATH\" objects/kept\nexit 1\n".utf8).write(
      to: hook)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook.path)
    let client = try ScriptedRepository()
    pushed = try id(client.commit("pushed\n", files: ["a": "1"]))
    #expect(try client.tryGit(["push", server.path, "main"]).status != 0)
  }

  @Test func `pushed objects are seen only with their quarantine`() throws {
    #expect(try Repository(at: server.path).links(of: pushed) == nil)
    let repository = try Repository(Repository(at: server.path), quarantine: quarantine)
    #expect(try repository.links(of: pushed)?.parents == [])
    #expect(try repository.changes(from: nil, to: pushed).map(\.path) == [TreePath("a")])
    #expect(try Repository(at: server.path).links(of: pushed) == nil)
  }

  @Test func `a quarantine must lie inside the folder of objects`() throws {
    let outside = try TemporaryFolder()
    let link = server.path + "/objects/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: outside.path)
    try FileManager.default.createDirectory(
      atPath: server.path + "/objects-beside", withIntermediateDirectories: false)
    try Data().write(to: URL(fileURLWithPath: server.path + "/objects/file"))
    let paths = [
      outside.path, link, server.path, server.path + "/objects", server.path + "/objects/",
      server.path + "/objects-beside", server.path + "/objects/../objects/..",
      server.path + "/objects/none", server.path + "/objects/file", "", "/", quarantine + "\0x",
    ]
    for path in paths {
      let error = #expect(throws: GitError.self, "\(path)") {
        try Repository(Repository(at: server.path), quarantine: path)
      }
      #expect(error?.operation == "open quarantine '\(path)'")
    }
  }

  @Test func `in a hook git's environment shows the quarantine`() async throws {
    let (path, quarantine, name) = (server.path, quarantine, pushed.hex)
    await #expect(processExitsWith: .success) {
      [path = path as String, quarantine = quarantine as String, name = name as String] in
      setenv("GIT_DIR", path, 1)
      setenv("GIT_OBJECT_DIRECTORY", quarantine, 1)
      setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", path + "/objects", 1)
      let repository = try Repository.fromEnvironment()
      let commit = try #require(ObjectID(hex: name))
      try #require(try repository.changes(from: nil, to: commit).count == 1)
      try #require(repository.isBare)
    }
  }

  @Test func `an environment that names no repository is an error that names it`() async throws {
    await #expect(processExitsWith: .success) {
      setenv("GIT_DIR", "/nonexistent/briefs.git", 1)
      let error = #expect(throws: GitError.self) { try Repository.fromEnvironment() }
      try #require(error?.operation == "open repository '/nonexistent/briefs.git'")
    }
  }
}
