import Foundation
import TestSupport
import Testing

/// What a pusher sees, by the service and by the hook alone.
struct PushTests {
  static let cases =
    PushCase.refCases + PushCase.wordCases + PushCase.fileCases + PushCase.briefCases
      + PushCase.houseCases

  // One after the other: each runs a service, and a user has a bounded number of them that can watch.
  @Test(.serialized, arguments: cases)
  func `is judged at push, by the service and without it in the same words`(_ c: PushCase)
    async throws
  {
    let room = try Newsroom(c.policy)
    try c.before?(room)
    try c.work(room)
    let tips = try room.desk.git(["show-ref"])

    let alone = try room.clone.push(c.refs, options: c.options, service: false)
    #expect(alone.isAccepted == c.isAccepted, "\(alone.text)")
    for line in c.says { #expect(line.isSaid(in: alone.lines), "\(line) in: \(alone.text)") }
    #expect(alone.errors.isEmpty == c.isAccepted)
    #expect(alone.shown.allSatisfy { $0 >= 0x20 || $0 == 0x0A })

    // As if it had not been pushed, for the same push once more.
    if c.isAccepted {
      for line in tips.split(separator: "\n") {
        let parts = line.split(separator: " ").map(String.init)
        try room.desk.git(["update-ref", parts[1], parts[0]])
      }
      for ref in c.refs where ref.hasSuffix("refs/heads/side") {
        try room.desk.git(["update-ref", "-d", "refs/heads/side"])
      }
    } else {
      #expect(try room.desk.git(["show-ref"]) == tips)
    }
    let service = try await TrialService(room.desk)
    let asked = try room.clone.push(c.refs, options: c.options)
    #expect(asked.lines == alone.lines)
    #expect(asked.isAccepted == c.isAccepted)
    #expect(service.text.contains(c.isAccepted ? ">accepted refs=" : ">refused refs="))
    try await service.stop()
  }
}
