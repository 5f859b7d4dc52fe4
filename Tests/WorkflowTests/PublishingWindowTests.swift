import DeskFiles
import Testing
import Workflow

struct PublishingWindowTests {
  static let zones = SystemZones()

  struct Text: Sendable, CustomTestStringConvertible {
    var testDescription: String { text }
    var text: String
    var days: Set<Int>
    var opens: Int
    var closes: Int
  }

  static let texts = [
    Text(
      text: "Mon-Fri 09:00-17:00 Europe/Berlin", days: [1, 2, 3, 4, 5], opens: 540, closes: 1020),
    Text(text: "Sun 00:00-24:00 UTC", days: [7], opens: 0, closes: 1440),
    Text(text: "Fri-Mon 22:00-02:00 UTC", days: [5, 6, 7, 1], opens: 1320, closes: 1560),
    Text(text: "Mon,Wed-Thu 09:30-09:31 UTC", days: [1, 3, 4], opens: 570, closes: 571),
  ]

  @Test(arguments: texts)
  func `a window is read as it is written`(_ text: Text) throws {
    let window = try PublishingWindow(text: text.text)
    #expect(window.days == text.days)
    #expect([window.opens, window.closes] == [text.opens, text.closes])
    #expect(try PublishingWindow(text: window.text) == window)
  }

  static let broken = [
    "", "Mon", "Mon 09:00-17:00", "Mon-Fri 9:00-17:00 UTC", "Mon 09:00-17:60 UTC",
    "Mon 09:00-09:00 UTC", "Mon 24:00-25:00 UTC", "Mon- 09:00-10:00 UTC", "mon 09:00-10:00 UTC",
    "Mon,,Tue 09:00-10:00 UTC", "Mon-Tue-Wed 09:00-10:00 UTC", "Mon 09:00–10:00 UTC",
    "Mon 09:00-10:00 UTC extra", "Mon +9:00-10:00 UTC",
  ]

  @Test(arguments: broken)
  func `what is no window is refused`(_ text: String) {
    #expect(throws: WorkflowTextError.self) { try PublishingWindow(text: text) }
  }

  struct Opening: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var window: String
    var now: Int64
    /// When it opens, or nothing for never.
    var opens: Int64?
  }

  static let openings = [
    Opening(
      testDescription: "open now", window: "Mon-Fri 09:00-17:00 Europe/Berlin",
      // Mon 2020-12-14 12:00
      now: 1_607_943_600, opens: 1_607_943_600),
    Opening(
      testDescription: "closed at the closing minute", window: "Mon-Fri 09:00-17:00 Europe/Berlin",
      // Mon 17:00
      now: 1_607_961_600, opens: 1_608_019_200),
    Opening(
      testDescription: "over the week's end", window: "Mon-Fri 09:00-17:00 Europe/Berlin",
      // Sun 09:00
      now: 1_607_846_400, opens: 1_607_932_800),
    Opening(
      testDescription: "once a week, just missed", window: "Sun 09:00-10:00 Europe/Berlin",
      // Sun 10:00
      now: 1_607_850_000, opens: 1_608_451_200),
    Opening(
      testDescription: "over midnight, from the day before",
      window: "Sat 22:00-02:00 Europe/Berlin",
      // Sun 01:00
      now: 1_607_817_600, opens: 1_607_817_600),
    Opening(
      testDescription: "an opening in the gap of spring", window: "Sun 02:30-04:00 Europe/Berlin",
      // Sun 2021-03-28 01:00 CET; then 03:00 CEST
      now: 1_616_889_600, opens: 1_616_893_200),
    Opening(
      testDescription: "a window that the gap swallows", window: "Sun 02:00-03:00 Europe/Berlin",
      // the Sunday after, at 02:00
      now: 1_616_889_600, opens: 1_617_494_400),
    Opening(
      testDescription: "the first of two in autumn", window: "Sun 02:30-02:45 Europe/Berlin",
      // Sun 2021-10-31 02:00 CEST
      now: 1_635_638_400, opens: 1_635_640_200),
    Opening(
      testDescription: "the second of two in autumn", window: "Sun 02:30-02:45 Europe/Berlin",
      // 02:00 CET
      now: 1_635_642_000, opens: 1_635_643_800),
    Opening(
      testDescription: "a zone that is none", window: "Mon-Sun 00:00-24:00 Europe/Bonn",
      now: 0, opens: nil),
  ]

  @Test(arguments: openings)
  func `a window opens by the clock on the wall`(_ opening: Opening) throws {
    let window = try PublishingWindow(text: opening.window)
    #expect(window.nextOpening(after: opening.now, zones: Self.zones) == opening.opens)
    if let opens = opening.opens {
      #expect(window.contains(opens, zones: Self.zones))
      #expect(opens == opening.now || !window.contains(opening.now, zones: Self.zones))
    }
  }

  /// Windows that lie across a change of the clocks, and a moment some days before it.
  static let changes: [(window: String, start: Int64)] = [
    ("Sun 02:10-03:50 Europe/Berlin", 1_616_544_000),
    ("Sun 02:10-02:50 Europe/Berlin", 1_635_292_800),
    ("Sun 01:00-02:30 Europe/Berlin", 1_635_292_800),
    ("Sat-Sun 23:30-03:15 Europe/Berlin", 1_616_544_000),
    ("Sat 23:30-02:15 Europe/Berlin", 1_635_292_800),
    ("Sun 01:30-02:30 America/New_York", 1_635_984_000),
    ("Sun 01:45-02:05 Australia/Lord_Howe", 1_617_192_000),
    ("Sun 01:45-02:05 Australia/Lord_Howe", 1_632_960_000),
  ]

  @Test(arguments: changes)
  func `the next opening is what the plainest search finds`(
    _ change: (window: String, start: Int64)
  )
    throws
  {
    let window = try PublishingWindow(text: change.window)
    var next: Int64?
    for moment in stride(from: change.start + 6 * 86400, through: change.start, by: -300) {
      if window.contains(moment, zones: Self.zones) { next = moment }
      guard let found = next, moment.isMultiple(of: 10_800) else { continue }
      #expect(window.nextOpening(after: moment, zones: Self.zones) == found, "\(moment)")
    }
    #expect(next != nil)
  }

  @Test func `of several windows the first to open counts, and none is always`() throws {
    let windows = try ["Mon 09:00-10:00 UTC", "Sun 09:00-10:00 UTC"].map {
      try PublishingWindow(text: $0)
    }
    #expect(windows.nextOpening(after: 1_607_817_600, zones: Self.zones) == 1_607_850_000)
    #expect([PublishingWindow]().nextOpening(after: 5, zones: Self.zones) == 5)
  }

  @Test func `extreme times are answered and do not trap`() throws {
    let window = try PublishingWindow(text: "Mon 09:00-10:00 Europe/Berlin")
    for seconds in [Int64.min, Int64.max, -1, 0] {
      _ = window.contains(seconds, zones: Self.zones)
      _ = window.nextOpening(after: seconds, zones: Self.zones)
    }
    #expect(Self.zones.offset(of: "Europe/Berlin", at: .max) != nil)
  }

  static let wrongZones = [
    "", "CET", "Berlin", "Europe/", "../../etc/passwd", "Europe/Berlin\0", "GMT+3", "/",
    "Europe//Berlin",
  ]

  @Test(arguments: wrongZones)
  func `a zone is a name of the tz database`(_ name: String) {
    #expect(Self.zones.offset(of: name, at: 0) == nil)
  }
}
