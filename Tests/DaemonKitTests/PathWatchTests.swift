import DaemonKit
import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2)))
struct PathWatchTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var script: String
  }

  static let changes = [
    Change(testDescription: "a file is made", script: ": > new"),
    Change(testDescription: "a file is written", script: "echo x >> old"),
    Change(testDescription: "a file is removed", script: "rm old"),
    Change(testDescription: "a lock file is moved over a ref", script: "mv -f x.lock old"),
    Change(testDescription: "a file is moved away", script: "mv old ../gone"),
    Change(testDescription: "a folder is made", script: "mkdir sub"),
    Change(testDescription: "the folder is moved", script: "mv ../watched ../elsewhere"),
    Change(testDescription: "the folder is removed", script: "rm -r ../watched"),
  ]

  private static func shell(_ script: String, in folder: String) throws {
    let result = try ChildProcess(
      executable: "/bin/sh", arguments: ["-euc", script], environment: ["PATH": "/usr/bin:/bin"],
      workingDirectory: folder, timeout: .seconds(60)
    ).run()
    try #require(result.isSuccess, "\(String(decoding: result.errorOutput, as: UTF8.self))")
  }

  private static func makeFolder() throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    try shell("mkdir watched; : > watched/old; : > watched/x.lock", in: folder.path)
    return (folder, folder.path + "/watched")
  }

  @Test(arguments: changes)
  func `every change in a folder is hinted at`(_ change: Change) async throws {
    let (folder, path) = try Self.makeFolder()
    let watch = try PathWatch()
    try watch.add(path)
    try Self.shell(change.script, in: path)
    var hints = watch.hints.makeAsyncIterator()
    #expect(await hints.next() != nil)
    _ = folder
  }

  @Test func `a folder that is made again is watched again`() async throws {
    let (folder, path) = try Self.makeFolder()
    let watch = try PathWatch()
    try watch.add(path)
    var hints = watch.hints.makeAsyncIterator()
    try Self.shell("rm -r watched", in: folder.path)
    #expect(await hints.next() != nil)
    try Self.shell("mkdir watched", in: folder.path)
    // A file below the new folder shows that this one is watched; until then, earlier hints come.
    var number = 0
    while try await !Self.isWatched(watch, path, &hints, &number) {}
    #expect(watch.failures.isEmpty)
  }

  @Test func `a folder below one that does not exist yet is watched when it comes`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a/b/c"
    let watch = try PathWatch()
    try watch.add(path)
    var hints = watch.hints.makeAsyncIterator()
    try Self.shell("mkdir a", in: folder.path)
    #expect(await hints.next() != nil)
    try Self.shell("mkdir -p b/c", in: folder.path + "/a")
    var number = 0
    while try await !Self.isWatched(watch, path, &hints, &number) {}
  }

  /// Takes one hint, and says whether the folder's own inode is among the watches of this process.
  private static func isWatched(
    _ watch: PathWatch, _ path: String, _ hints: inout AsyncStream<Void>.Iterator,
    _ number: inout Int
  ) async throws -> Bool {
    let inode = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber]
    let shown = "ino:" + String(try #require(inode as? UInt64), radix: 16) + " "
    for descriptor in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fdinfo") {
      let file = "/proc/self/fdinfo/\(descriptor)"
      let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
      if text.contains(shown) { return true }
    }
    number += 1
    try #require(await hints.next() != nil)
    return false
  }

  @Test func `hints that nobody took are one`() async throws {
    let (folder, path) = try Self.makeFolder()
    let watch = try PathWatch()
    try watch.add(path)
    // More events than the queue holds by default, so that it overflows too.
    try Self.shell("i=0; while [ $i -lt 20000 ]; do : > a; : > b; i=$((i+1)); done", in: path)
    var hints = watch.hints.makeAsyncIterator()
    #expect(await hints.next() != nil)
    _ = folder
  }

  @Test func `what is no folder is an error that names it`() throws {
    let (folder, path) = try Self.makeFolder()
    let watch = try PathWatch()
    #expect(throws: Never.self) { try watch.add(path) }
    #expect(throws: Never.self) { try watch.add(path) }
    let error = #expect(throws: SystemError.self) {
      try watch.add(path + "/" + String(repeating: "x", count: 300))
    }
    #expect(error?.code == ENAMETOOLONG)
    _ = folder
  }
}
