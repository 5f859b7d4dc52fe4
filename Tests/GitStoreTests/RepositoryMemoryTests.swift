import Foundation
import GitStore
import TestSupport
import Testing

struct RepositoryMemoryTests {
  /// A service opens its repository again and again: that lost 24 KB for each setting, each time.
  @Test func `opening a repository many times keeps nothing of it`() throws {
    let scripted = try ScriptedRepository(isBare: true)
    let settings = (0..<100).map { "\tname\($0) = value\n" }.joined()
    let file = try FileHandle(forWritingTo: URL(filePath: scripted.path + "/config"))
    try file.seekToEnd()
    try file.write(contentsOf: Data("[desk]\n\(settings)".utf8))
    try file.close()
    let before = try Self.residentPages()
    // What was lost came to 750 MB; other tests run beside this one.
    for _ in 0..<300 { _ = try Repository(at: scripted.path) }
    let gain = try (Self.residentPages() - before) * 4096
    #expect(gain < 400 << 20)
  }

  private static func residentPages() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return try #require(text.split(separator: " ").dropFirst().first.flatMap { Int($0) })
  }
}
