import Foundation
import Publishing
import TestSupport
import Testing

struct DeliveryRecordTests {
  @Test func `a delivery is one line of plain fields`() throws {
    let record = try #require(
      DeliveryRecord(
        hook: "tell", outcome: .failed, time: 1_607_853_600, attempts: 2, id: "3f2a:tell",
        reason: "'/usr/local/bin/tell' ended with code 3"))
    #expect(
      record.line
        == "hook=tell result=failed at=2020-12-13T10:00:00Z attempts=2 id=3f2a:tell "
        + "reason='/usr/local/bin/tell' ended with code 3\n")
  }

  @Test func `what is written is read back, whatever the reason says`() throws {
    var dice = SplitMix64(seed: 7)
    var note = ""
    var records: [DeliveryRecord] = []
    for _ in 0..<10_000 {
      let outcome = try #require(DeliveryRecord.Outcome.allCases.randomElement(using: &dice))
      let record = try #require(
        DeliveryRecord(
          hook: word(&dice),
          outcome: outcome,
          time: Int64.random(in: 0...253_402_300_799, using: &dice),
          attempts: Int.random(in: 1...1000, using: &dice), id: word(&dice), reason: text(&dice)))
      records.append(record)
      note += record.line
    }
    #expect(try DeliveryRecord.parse(note: note) == records)
    #expect(note.utf8.count { $0 == 0x0A } == 10_000)
  }

  @Test func `times agree with Foundation`() throws {
    var dice = SplitMix64(seed: 8)
    for _ in 0..<2_000 {
      let time = Int64.random(in: 0...253_402_300_799, using: &dice)
      let record = try #require(
        DeliveryRecord(hook: "h", outcome: .succeeded, time: time, attempts: 1, id: "i"))
      let date = Date(timeIntervalSince1970: Double(time)).formatted(.iso8601)
      #expect(record.line.contains(" at=\(date) "))
    }
  }

  static let good = "hook=site result=succeeded at=2020-12-13T10:00:00Z attempts=1 id=3f:site"

  static let bad = [
    "", " ", good + " ", good + " reason=", good + " why=x", " " + good, good + "\r",
    good.replacing("succeeded", with: "Succeeded"),
    good.replacing("attempts=1", with: "attempts=0"),
    good.replacing("attempts=1", with: "attempts=+1"),
    good.replacing("attempts=1", with: "attempts=99999999999999999999"),
    good.replacing("10:00:00Z", with: "10:00:00+00:00"), good.replacing("T10", with: "T24"),
    good.replacing("2020-12-13", with: "2020-02-30"), good.replacing("2020", with: "1969"),
    good.replacing("hook=site", with: "hook="), good.replacing("hook=site", with: "site"),
    good.replacing("id=3f:site", with: "id=ü"), good + " reason=a  b", good + " reason=a\u{202E}b",
    good + " reason=" + String(repeating: "a", count: 201), "\u{0}",
  ]

  @Test(arguments: bad)
  func `a line that the desk would not write is refused with its number`(_ line: String) {
    #expect(throws: DeliveryRecord.ParseError.self) {
      _ = try DeliveryRecord.parse(note: "\(Self.good)\n\(line)\n")
    }
    do throws(DeliveryRecord.ParseError) {
      _ = try DeliveryRecord.parse(note: "\(Self.good)\n\(line)\n")
    } catch {
      #expect(error.line == 2)
    }
  }

  @Test func `an empty note holds no delivery`() throws {
    #expect(try DeliveryRecord.parse(note: "") == [])
  }

  @Test(arguments: ["", "two words", "a\nb", "ü", String(repeating: "a", count: 201)])
  func `a name that cannot stand in a line makes no record`(_ name: String) {
    #expect(DeliveryRecord(hook: name, outcome: .failed, time: 0, attempts: 1, id: "i") == nil)
    #expect(DeliveryRecord(hook: "h", outcome: .failed, time: 0, attempts: 1, id: name) == nil)
  }

  private func word(_ dice: inout SplitMix64) -> String {
    let bytes = (0..<Int.random(in: 1...12, using: &dice)).map { _ in
      UInt8.random(in: 0x21...0x7E, using: &dice)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func text(_ dice: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...30, using: &dice) {
      let high: UInt32 = [0x7F, 0x7F, 0x3FF, 0x2FFF, 0x1FFFF].randomElement(using: &dice) ?? 0x7F
      let value = UInt32.random(in: 0...high, using: &dice)
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
