import Foundation
import Lint
import Proofreader
import TestSupport
import Testing

/// The list of known misspellings, compared with the program that it was made for.
struct MisspellingsTests {
  static let path = MisspellingsFile.systemPath
  static let list = MisspellingsFile.read(at: path)
  static let hasProgram = list != nil && (try? run("codespell", ["--version"]).status) == 0
  static let noProgram: Comment = "skipped: install codespell"

  @Test(.enabled(if: hasProgram, noProgram))
  func `the program codespell says the same of its own misspellings`() throws {
    let list = try #require(Self.list)
    let lines = try String(contentsOfFile: Self.path, encoding: .utf8).split(separator: "\n")
    let wrong = stride(from: 0, to: lines.count, by: 29).compactMap { index -> String? in
      let word = lines[index].components(separatedBy: "->")[0].lowercased()
      return word.allSatisfy { $0.isLetter && $0.isASCII } ? word : nil
    }
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "words.txt")
    try wrong.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let said = try run("codespell", ["-D", Self.path, file.path(percentEncoded: false)])
    var theirs: [String: [String]] = [:]
    for line in said.text.split(separator: "\n") {
      let parts = line.components(separatedBy: " ==> ")
      guard parts.count == 2, let word = parts[0].split(separator: " ").last else { continue }
      let meant = parts[1].components(separatedBy: " | ")[0]
      theirs[String(word)] = meant.split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces).lowercased()
      }
    }
    let ours = Dictionary(
      uniqueKeysWithValues: wrong.map { word in
        (word, list.corrections(of: word)?.map { $0.lowercased() })
      })
    #expect(theirs.count > 1_000)
    #expect(ours.mapValues { $0 ?? [] } == theirs)
  }

  @Test func `a file that is not there is no list`() {
    #expect(MisspellingsFile.read(at: "/nonexistent/dictionary.txt") == nil)
    #expect(MisspellingsFile.read(at: "/dev/null") == nil)
  }
}
