import DaemonKit
import Foundation
import TestSupport
import Testing

struct DurableFolderTests {
  private static func write(_ text: String, _ names: [String], in folder: String) throws {
    for name in names {
      let file = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private static func read(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func `a folder is made and then replaced with all that is in it`() throws {
    let folder = try TemporaryFolder()
    let site = folder.path + "/site"
    try DurableFolder.replace(site) { try Self.write("1", ["a", "deep/er/b"], in: $0) }
    #expect(Self.read(site + "/deep/er/b") == "1")
    try DurableFolder.replace(site) { try Self.write("2", ["a", "c"], in: $0) }
    #expect(Self.read(site + "/a") == "2")
    #expect(Self.read(site + "/deep/er/b") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
  }

  @Test func `a folder that cannot be built leaves the old one`() throws {
    struct Stop: Error {}
    let folder = try TemporaryFolder()
    let site = folder.path + "/site"
    try DurableFolder.replace(site) { try Self.write("1", ["a"], in: $0) }
    #expect(throws: Stop.self) {
      try DurableFolder.replace(site) {
        try Self.write("2", ["a"], in: $0)
        throw Stop()
      }
    }
    #expect(Self.read(site + "/a") == "1")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site"])
  }

  @Test func `what a crash left aside is cleared away`() throws {
    let folder = try TemporaryFolder()
    let site = folder.path + "/site"
    try Self.write("half", ["old/x"], in: folder.path + "/.site.aside")
    try DurableFolder.replace(site) { try Self.write("1", ["a"], in: $0) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: site) == ["a"])
  }

  @Test func `a link in a tree is removed and what it points at stays`() throws {
    let folder = try TemporaryFolder()
    try Self.write("keep", ["kept/file"], in: folder.path)
    try Self.write("x", ["tree/file"], in: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/tree/link", withDestinationPath: "../kept")
    try DurableFolder.remove(folder.path + "/tree")
    try DurableFolder.remove(folder.path + "/tree")
    #expect(Self.read(folder.path + "/kept/file") == "keep")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["kept"])
  }

  @Test func `a reader never finds a folder that is half written or not there`() async throws {
    let folder = try TemporaryFolder()
    let site = folder.path + "/site"
    try DurableFolder.replace(site) { try Self.write("0", ["a", "z"], in: $0) }
    let reader = Task.detached {
      var seen: Set<String> = []
      var missing = 0
      while !Task.isCancelled {
        if let text = Self.read(site + "/a") { seen.insert(text) } else { missing += 1 }
      }
      return (seen, missing)
    }
    for number in 1...50 {
      try DurableFolder.replace(site) { try Self.write("\(number)", ["a", "z"], in: $0) }
    }
    reader.cancel()
    let (seen, missing) = await reader.value
    #expect(missing == 0)
    #expect(seen.isSubset(of: Set((0...50).map { "\($0)" })))
  }
}
