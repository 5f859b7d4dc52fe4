import DaemonKit
import Foundation
import TestSupport
import Testing

struct DurableFileTests {
  @Test func `a file is written, replaced and read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file"
    #expect(try DurableFile.read(path, limit: 10) == nil)
    try DurableFile.write(Array("one".utf8), to: path, mode: 0o640)
    try DurableFile.write(Array("three".utf8), to: path, mode: 0o640)
    #expect(try DurableFile.read(path, limit: 10) == Array("three".utf8))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
  }

  @Test func `a file over the limit is not read`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file"
    try DurableFile.write([UInt8](repeating: 1, count: 200_000), to: path)
    #expect(try DurableFile.read(path, limit: 200_000)?.count == 200_000)
    let error = #expect(throws: SystemError.self) { try DurableFile.read(path, limit: 199_999) }
    #expect(error?.description == "cannot read '\(path)': File too large")
  }

  @Test func `what cannot be written leaves nothing behind`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/sub"
    try FileManager.default.createDirectory(atPath: path + "/x", withIntermediateDirectories: true)
    let error = #expect(throws: SystemError.self) { try DurableFile.write([1], to: path) }
    #expect(error?.description == "cannot replace '\(path)': Is a directory")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["sub"])
  }

  @Test func `a full disk is said in words`() throws {
    let error = SystemError("write '/x'", code: ENOSPC)
    #expect(error.description == "cannot write '/x': No space left on device")
  }

  @Test func `a lock is held by one and free after its holder`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    if let lock = try FileLock.tryLocking(path) {
      let second = try FileLock.tryLocking(path) == nil
      #expect(lock.whileHeld { second })
    } else {
      Issue.record("the first lock was refused")
    }
    let again = try FileLock.tryLocking(path) != nil
    #expect(again)
  }
}
