import Foundation
import GitObjects
import TestSupport
import Testing

/// Holds our reading of trailers against git's.
///
/// The relation: where ours reads any line as a trailer (counted or refused), git's list is the
/// same list, token for token and value for value, once each value's lines are trimmed and joined
/// by one blank. Of that list ours counts all but the values that are empty or hold characters that
/// do not show. Where git reads one of the desk's trailers that ours does not count, ours warns at
/// the line.
struct TrailerAgreementTests {
  struct Reading: Hashable {
    let token: String
    let value: String

    /// Whether the value is one that counts, said a second time.
    var isSound: Bool {
      guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last else {
        return false
      }
      let spaces = CharacterSet.whitespacesAndNewlines
      guard !spaces.contains(first), !spaces.contains(last) else { return false }
      return value.unicodeScalars.allSatisfy { scalar in
        scalar == "\t"
          || !(CharacterSet.controlCharacters.contains(scalar)
            || CharacterSet.newlines.contains(scalar))
      }
    }
  }

  static let known: Set<String> = ["Approved-by", "Brief", "Revoked-by"]
  static let nasty = [
    "Approved-by: Ben <ben@example.org>", "Revoked-by:Ben", "Brief : a", "brief: b \t", "Brief:",
    "APPROVED-BY: x", "approved by: y", "> Brief: c", " folded", "\tfolded too ", "  Brief: d", " ",
    "\t", "", "", "", "\r", "text", "# comment", "#", "---", "-----", "=====", "https://x.org/a:b",
    "Conflicts:", "Conflicts: ", "\tconflict.md", "Signed-off-by: Ada <ada@example.org>",
    "(cherry picked from commit 1234)", "# ------------------------ >8 ------------------------",
    ": x", "-: dashes", "a_b: c", "Bri\u{EB}f: c", "Brief:\u{A0}d", "Brief: \u{202E}e",
    "Brief: f\r",
    "Brief: g\u{7}", "\rBrief: h", "Brief\t:\ti\tj", "diff --git a/x b/x", "1: 2",
    "\u{FEFF}Brief: k",
    "\u{B}Brief: l", "Brief: \u{C}m",
  ]

  @Test func `ten thousand messages are read as git log reads them`() throws {
    var random = SplitMix64(seed: 0x5EED_0001)
    let messages = (0..<12_000).map { _ in
      message(of: Self.nasty, favouring: "Brief: n", using: &random)
    }
    let repository = try ScriptedRepository(isBare: true)
    try importing(messages, into: repository)
    let format = "--format=%x03%(trailers:only,key_value_separator=%x02,separator=%x01)%x04"
    let log = try repository.git(["log", "--reverse", format, "main"])
    let gits = log.split(separator: "\u{3}").map { Self.readings($0) }
    #expect(gits.count == messages.count)
    var blocks = 0
    for (message, git) in zip(messages, gits) where hold(message, git) { blocks += 1 }
    #expect(blocks > 2_000, "the generator makes too few blocks to prove anything")
  }

  @Test func `dividers are read as git interpret-trailers --no-divider reads them`() throws {
    var random = SplitMix64(seed: 0x5EED_0002)
    let lines = [
      "---", "--- a/x", "-----", "----", "=====", "diff --git a/x b/x", "***", "", "", "text",
      "Brief: a", "Approved-by: b", " c", "-- ", "- x", "---: x",
    ]
    let messages = (0..<1_500).map { _ in
      // Unfolding leaves a carriage return within git's value, so there is none here.
      "Title\n"
        + message(of: lines, favouring: "Brief: n", using: &random).replacing("\r\n", with: "\n")
    }
    let folder = try TemporaryFolder()
    var names: [String] = []
    for (index, message) in messages.enumerated() {
      try Data(message.utf8).write(to: folder.url.appending(path: "m\(index)"))
      names.append("m\(index)")
    }
    try Data("mark\n\nMark: end\n".utf8).write(to: folder.url.appending(path: "mark"))
    let files = names.flatMap { [$0, "mark"] }
    let result = try run(
      "git", ["interpret-trailers", "--parse", "--no-divider"] + files, in: folder.url)
    try #require(result.status == 0)
    let parts = result.text.components(separatedBy: "Mark: end\n").dropLast()
    #expect(parts.count == messages.count)
    var blocks = 0
    for (message, part) in zip(messages, parts) {
      let git = part.split(separator: "\n").compactMap { line -> Reading? in
        guard let colon = line.range(of: ": ") ?? line.range(of: ":") else { return nil }
        return Reading(
          token: String(line[..<colon.lowerBound]), value: String(line[colon.upperBound...]))
      }
      if hold(message, git) { blocks += 1 }
    }
    #expect(blocks > 200)
  }

  /// Holds the relation for one message and returns whether ours found a block.
  private func hold(_ message: String, _ git: [Reading]) -> Bool {
    let block = TrailerBlock(message: message, knownTokens: Self.known)
    let ours = block.trailers.map { Reading(token: $0.token, value: $0.value) }
    let refused = block.warnings.contains { warning in
      switch warning.kind {
      case .emptyValue, .unseenCharacter: true
      default: false
      }
    }
    let isBlock = !ours.isEmpty || refused
    if isBlock { #expect(ours == git.filter(\.isSound), "message \(message.debugDescription)") }
    let missed =
      git.filter { reading in
        Self.known.contains { $0.lowercased() == reading.token.lowercased() }
      }.count
      - ours.count { reading in
        Self.known.contains { $0.lowercased() == reading.token.lowercased() }
      }
    if missed > 0 {
      let warned = block.warnings.count { $0.token.map(Self.known.contains) ?? true }
      #expect(warned >= missed, "not warned of: \(message.debugDescription)")
    }
    return isBlock
  }

  /// Reads one commit's trailers as the format above writes them.
  private static func readings(_ text: Substring) -> [Reading] {
    guard let end = text.firstIndex(of: "\u{4}") else { return [] }
    return text[..<end].unicodeScalars.split(separator: "\u{1}").map { entry in
      let halves = entry.split(separator: "\u{2}", maxSplits: 1, omittingEmptySubsequences: false)
      let value = halves.count > 1 ? unfolded(Substring(halves[1])) : ""
      return Reading(token: String(halves[0]), value: value)
    }
  }

  private static func unfolded(_ value: Substring) -> String {
    value.unicodeScalars.split(separator: "\n").map { line in
      Substring(line).trimmingCharacters(in: CharacterSet(charactersIn: " \t\r"))
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Makes a message of random lines that more often than not ends in something like trailers.
  private func message(
    of lines: [String], favouring trailer: String, using random: inout SplitMix64
  ) -> String {
    var text: [String] = []
    if Bool.random(using: &random) { text += ["Title", ""] }
    let isTidy = Int.random(in: 0..<3, using: &random) > 0
    for _ in 0..<Int.random(in: 0..<8, using: &random) {
      let isNasty = Int.random(in: 0..<4, using: &random) == 0 || !isTidy
      text.append(isNasty ? lines.randomElement(using: &random) ?? trailer : trailer)
    }
    let end = Bool.random(using: &random) ? "\r\n" : "\n"
    let separator = Int.random(in: 0..<6, using: &random) == 0 ? end : "\n"
    return text.joined(separator: separator) + (Bool.random(using: &random) ? separator : "")
  }

  private func importing(_ messages: [String], into repository: ScriptedRepository) throws {
    var stream = Data()
    for message in messages {
      stream += Data("commit refs/heads/main\ncommitter Ada <ada@example.org> 0 +0000\n".utf8)
      stream += Data("data \(message.utf8.count)\n\(message)\n".utf8)
    }
    try repository.git(["fast-import", "--quiet"], input: stream)
  }
}
