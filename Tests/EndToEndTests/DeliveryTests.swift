import Foundation
import TestSupport
import Testing

/// Hooks of a running service, through failures, signals and crashes.
struct DeliveryTests {
  /// A script's lines that keep what they are told, a line for each time.
  static func keep(in file: String, of desk: TrialDesk) -> String {
    "printf '%s\\n' \"$(cat)\" >> '\(desk.place(file).path)'"
  }

  /// Lines that wait until the test lets them go on, or is over.
  static func wait(for file: String, in desk: TrialDesk) -> String {
    """
    echo begun >> '\(desk.place("begun").path)'
    while [ -d '\(desk.config)' ] && [ ! -e '\(desk.place(file).path)' ]; do sleep 0.02; done
    """
  }

  private func room(_ hooks: (TrialDesk) throws -> [TrialPolicy.Hook]) throws -> Newsroom {
    let room = try Newsroom()
    let hooks = try hooks(room.desk)
    try room.desk.write(.with { $0.hooks = hooks })
    return room
  }

  private func told(_ room: Newsroom, _ file: String = "told") -> [String] {
    let text = (try? String(contentsOf: room.desk.place(file), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  private func ids(_ lines: [String]) throws -> [String] {
    struct Told: Decodable { let id: String }
    return try lines.map { try JSONDecoder().decode(Told.self, from: Data($0.utf8)).id }
  }

  @Test func `a program is told exactly this, and finds nothing else`() async throws {
    let room = try room { desk in
      let script = try desk.script(
        "tell",
        "cat /proc/$$/environ > '\(desk.place("environ").path)'\n"
          + "pwd > '\(desk.place("folder").path)'\necho \"$*\" > '\(desk.place("words").path)'\n"
          + Self.keep(in: "told", of: desk))
      return [.exec("tell", [script, "$(id)", "a b"])]
    }
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await eventually("the program was told") { try room.deliveries().count == 1 }
    let live = try #require(try room.brief()?.live)
    let source = try room.clone.head()
    #expect(
      told(room) == [
        """
        {"version": 1, "event": "published", "id": "\(live.publication):tell", "slug": "a", \
        "edition": 1, "title": "What the week brought", "date": "2020-12-13", \
        "publication": "\(live.publication)", "source": "\(source)", "blob": "\(live.blob)", \
        "path": "briefs/a.md", "url": null, "approvedBy": ["ben@example.org"], "correction": null}
        """
      ])
    #expect(
      told(room, "environ").first?.split(separator: "\0").sorted() == [
        "LANG=C.UTF-8", "PATH=/usr/bin:/bin",
      ])
    #expect(told(room, "folder") == ["/"])
    #expect(told(room, "words") == ["$(id) a b"])
    #expect(try room.deliveries()[0].hasPrefix("hook=tell result=succeeded at="))
    try await service.stop()
  }

  @Test func `SIGTERM finishes the delivery in hand and begins no other`() async throws {
    let room = try room { desk in
      let slow = try desk.script(
        "slow", Self.wait(for: "go", in: desk) + "\n" + Self.keep(in: "told", of: desk))
      let next = try desk.script("next", Self.keep(in: "told-next", of: desk))
      return [.exec("slow", [slow]), .exec("next", [next])]
    }
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await eventually("the delivery was begun") { told(room, "begun").count == 1 }
    service.send(SIGTERM)
    try await eventually("the service knows") { service.text.contains("stopping") }
    #expect(service.isRunning)
    try room.desk.write("go", "")
    #expect(try await service.end() == 0)
    #expect(told(room).count == 1)
    #expect(told(room, "told-next").isEmpty)
    let again = try await TrialService(room.desk)
    try await eventually("the next hook was told") { try room.deliveries().count == 2 }
    #expect(told(room).count == 1)
    #expect(told(room, "told-next").count == 1)
    try await again.stop()
  }

  @Test func `after a crash a delivery is made once more with the same id`() async throws {
    let room = try room { desk in
      let slow = try desk.script(
        "slow", Self.keep(in: "told", of: desk) + "\n" + Self.wait(for: "go", in: desk))
      return [.exec("slow", [slow])]
    }
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await eventually("the delivery was begun") { told(room).count == 1 }
    try await service.crash()
    try room.desk.write("go", "")
    #expect(try room.ledger() == ["a/1"])
    #expect(try room.deliveries().isEmpty)
    let again = try await TrialService(room.desk)
    try await eventually("it was delivered") { try room.deliveries().count == 1 }
    let ids = try ids(told(room))
    #expect(ids.count == 2)
    #expect(Set(ids).count == 1)
    #expect(try room.ledger() == ["a/1"])
    try await again.stop()
  }

  @Test func `what must not be done twice is left to a person after a crash`() async throws {
    let room = try room { desk in
      let once = try desk.script(
        "once", Self.keep(in: "told", of: desk) + "\n" + Self.wait(for: "go", in: desk))
      let other = try desk.script("other", Self.keep(in: "told-other", of: desk))
      return [.exec("once", [once], more: "repeatable: false"), .exec("other", [other])]
    }
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await eventually("the delivery was begun") { told(room).count == 1 }
    try await service.crash()
    try room.desk.write("go", "")
    let again = try await TrialService(room.desk)
    try room.approved("Other words.", of: "b")
    try room.push()
    try await eventually("the other brief was delivered") {
      try room.deliveries(of: "b").count == 3
    }
    #expect(told(room).count == 2)
    #expect(Set(try ids(told(room))).count == 2)
    #expect(try room.deliveries(of: "a").first?.hasPrefix("hook=once result=started at=") == true)
    #expect(told(room, "told-other").count == 2)
    #expect(again.text.contains(">held"), "\(again.text)")
    try await again.stop()
  }

  @Test func `a hook that fails stops no other, and is told again with the same id`() async throws {
    let room = try room { desk in
      let bad = try desk.script(
        "bad",
        Self.keep(in: "told", of: desk)
          + "\n[ $(wc -l < '\(desk.place("told").path)') -gt 1 ] || exit 3")
      let good = try desk.script("good", Self.keep(in: "told-good", of: desk))
      return [.exec("bad", [bad]), .exec("good", [good])]
    }
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await eventually("both hooks are done") { try room.deliveries().count == 3 }
    let results = try room.deliveries().map {
      $0.split(separator: " ").prefix(2).joined(separator: " ")
    }
    #expect(
      results == [
        "hook=bad result=failed", "hook=good result=succeeded", "hook=bad result=succeeded",
      ])
    #expect(Set(try ids(told(room))).count == 1)
    #expect(told(room, "told-good").count == 1)
    try await service.stop()
  }

  @Test func `what a program says is kept in the log, however it ends`() async throws {
    let room = try room { desk in
      let good = try desk.script("good", "echo 'told \"all\"'; echo twice >&2")
      let bad = try desk.script("bad", "printf 'no \\033[31mroute\\n' >&2; exit 3")
      return [.exec("good", [good]), .exec("bad", [bad])]
    }
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await eventually("both hooks have ended") { try room.deliveries().count >= 2 }
    try await service.stop()
    let good = service.lines.first { $0.contains("hook=good") }
    #expect(good?.hasPrefix("<6>delivered ") == true)
    #expect(good?.hasSuffix(#" output="told \"all\"\ntwice""#) == true, "\(good ?? "")")
    let bad = service.lines.first { $0.contains("hook=bad") }
    #expect(bad?.hasPrefix("<4>not delivered ") == true)
    #expect(bad?.hasSuffix(#" output="no [31mroute""#) == true, "\(bad ?? "")")
  }

  @Test func `everybody may read the site, whatever else the service keeps to itself`() async throws
  {
    let room = try Newsroom(.with { $0.hooks = [.site] })
    let service = try await TrialService(
      room.desk, through: ["sh", "-c", "umask 0077; exec \"$0\" \"$@\""])
    try room.approved()
    try room.push()
    try await eventually("the site was written") { try room.deliveries().count == 1 }
    try await service.stop()
    let site = try #require(
      FileManager.default.enumerator(
        at: room.desk.place("state/site"), includingPropertiesForKeys: nil))
    let files = site.compactMap { $0 as? URL }
    #expect(files.count > 5)
    for file in files + [room.desk.place("state/site")] {
      let found = try FileManager.default.attributesOfItem(atPath: file.path)
      let isFolder = found[.type] as? FileAttributeType == .typeDirectory
      #expect(found[.posixPermissions] as? Int == (isFolder ? 0o755 : 0o644), "\(file.path)")
    }
  }

  @Test func `a hook waits for those it needs`() async throws {
    let room = try room { desk in
      let file = desk.place("order").path
      return try ["last", "first", "middle"].map { name in
        let needs = ["last": "needs: [middle]", "middle": "needs: [first]"][name] ?? ""
        let script = try desk.script("run-\(name)", "echo \(name) >> '\(file)'")
        return .exec(name, [script], more: needs)
      }
    }
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await eventually("all hooks are done") { try room.deliveries().count == 3 }
    #expect(told(room, "order") == ["first", "middle", "last"])
    try await service.stop()
  }

  @Test func `a note that cannot be read stops no other edition`() async throws {
    let room = try room { desk in
      let keep = Self.keep(in: "told", of: desk)
      let once = "[ $(wc -l < '\(desk.place("told").path)') -gt 1 ] || exit 3"
      return [.exec("tell", [try desk.script("tell", keep + "\n" + once)])]
    }
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await eventually("the first was told and failed") { try room.deliveries().count == 1 }
    try await service.stop()
    let publication = try #require(try room.brief()?.live?.publication)
    try room.desk.git([
      "-c", "user.name=x", "-c", "user.email=x@example.org", "notes",
      "--ref=refs/notes/copydesk/deliveries", "add", "-f", "-m", "by hand", publication,
    ])
    let again = try await TrialService(room.desk)
    try room.approved("Other words.", of: "b")
    try room.push()
    try await eventually("the other was told") { try room.deliveries(of: "b").count == 1 }
    #expect(told(room).count == 2)
    #expect(again.text.contains(">cannot deliver slug=a edition=1"), "\(again.text)")
    try await again.stop()
  }
}
