import Foundation
import TestSupport
import Testing

@testable import DeskFiles

struct SHA256Tests {
  @Test func `the examples of the standard come out`() {
    #expect(
      SHA256.hex("abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      SHA256.hex(repeatElement(UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  static let hasProgram = FileManager.default.fileExists(atPath: "/usr/bin/sha256sum")

  @Test(.enabled(if: hasProgram, "sha256sum is not installed"))
  func `every length says what sha256sum says`() throws {
    let folder = try TemporaryFolder()
    var names: [String] = []
    for length in Array(0...130) + [1000, 4095, 4096] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ length) }
      names.append("\(length)")
      try Data(bytes).write(to: folder.url.appending(path: "\(length)"))
    }
    let lines = try run("sha256sum", names, in: folder.url).text.split(separator: "\n")
    #expect(lines.count == names.count)
    for (name, line) in zip(names, lines) {
      let bytes = try Data(contentsOf: folder.url.appending(path: name))
      #expect(line == "\(SHA256.hex(bytes))  \(name)")
    }
  }
}
