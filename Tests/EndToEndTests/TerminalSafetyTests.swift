import Foundation
import TestSupport
import Testing

/// What others wrote never drives the pusher's terminal.
struct TerminalSafetyTests {
  /// Makes the title red, clears the screen, sets the window's title, turns the letters.
  static let hostile = "\u{1B}[31mred\u{1B}[2J\u{1B}]0;owned\u{07}\u{9B}31m\u{202E}dar"

  static let cases: [PushCase] = [
    PushCase("a file's name", says: .error("")) { room in
      try room.clone.stage("100644", try room.clone.blob("x\n"), "x\(hostile)")
    },
    PushCase("a brief's name", says: .error("")) { room in
      try room.clone.stage(
        "100644", try room.clone.blob(Newsroom.copy("One.")), "briefs/x\(hostile).md")
    },
    PushCase("a trailer's value", isAccepted: true) { room in
      try room.clone.commit(
        "Say it\n\nBrief: a\nApproved-by: Ben \(hostile) <x\(hostile)@example.org>\n", as: "ben")
    },
    PushCase("a brief in a trailer", says: .error("")) { room in
      try room.clone.commit(
        "Say it\n\nBrief: x\(hostile)\nApproved-by: Ben <ben@example.org>\n", as: "ben")
    },
    PushCase("a pin", says: .error("")) { room in
      try room.draft("One.")
      try room.clone.commit(
        "Say it\n\nBrief: a@\(hostile)\nApproved-by: Ben <ben@example.org>\n", as: "ben")
    },
    PushCase("a near miss", isAccepted: true) { room in
      try room.clone.commit("Say it\n\nApproved by: \(hostile)\n", as: "ben")
    },
    PushCase("front matter", says: .error("")) { room in
      try room.draft(
        "One.", more: ["lang: \"x\\e[31m\"", "k\\e: 1", "redirect_from: [\"a\\e[2J\"]"])
    },
    PushCase("an unknown key", isAccepted: true) { room in
      try room.draft("One.", more: ["\"tit\\e[31mle\": x", "\"\\u202Ekey\": y"])
    },
    PushCase("copy", isAccepted: true) { room in
      try room.draft("One \(hostile) \(hostile) TODO: \(hostile), , [](\(hostile))")
    },
  ]

  @Test(arguments: cases)
  func `is shown and does not act`(_ c: PushCase) async throws {
    let room = try Newsroom()
    try c.work(room)
    let result = try room.clone.push(c.refs, service: false)
    #expect(result.isAccepted == c.isAccepted, "\(result.text)")
    #expect(!result.lines.isEmpty)
    let text = String(decoding: result.shown, as: UTF8.self)
    #expect(Data(text.utf8) == result.shown)
    let acting = text.unicodeScalars.filter { scalar in
      let category = scalar.properties.generalCategory
      return scalar != "\n" && (category == .control || category == .format)
    }
    #expect(acting.isEmpty, "\(Array(acting)) in \(text)")
    let status = try room.desk.copydesk(["status", "--repo", room.clone.folder.path])
    #expect(!status.output.contains(0x1B) && !status.errorOutput.contains(0x1B))
  }
}
