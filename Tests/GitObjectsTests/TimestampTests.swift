import Foundation
import GitObjects
import TestSupport
import Testing

struct TimestampTests {
  static let times: [(text: String, seconds: Int64)] = [
    ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1),
    ("2020-12-13T09:30:00+01:00", 1_607_848_200), ("2020-12-13T08:30:00Z", 1_607_848_200),
    ("2020-12-13T08:30:00-00:00", 1_607_848_200), ("2000-02-29T00:00:00Z", 951_782_400),
    ("9999-12-31T23:59:59Z", 253_402_300_799), ("0000-01-01T00:00:00Z", -62_167_219_200),
  ]

  @Test(arguments: times)
  func `reads a time with its zone`(text: String, seconds: Int64) {
    #expect(Timestamp(rfc3339: text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "2020-12-13", "2020-12-13T08:30Z", "2020-12-13 08:30:00Z", "2020-12-13t08:30:00z",
    "2020-12-13T08:30:00", "2020-12-13T08:30:00.5Z", "2020-12-13T08:30:60Z",
    "2020-12-13T24:00:00Z", "2020-13-01T00:00:00Z", "2020-00-01T00:00:00Z", "2019-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z", "2020-04-31T00:00:00Z", "2020-12-00T00:00:00Z",
    "2020-12-13T08:30:00+1:000", "2020-12-13T08:30:00+24:00", "2020-12-13T08:30:00+00:60",
    "+020-12-13T08:30:00Z", "2020-12-13T08:30:0\u{665}Z", "0000-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01", "2020-12-13T08:30:00Z ", "2020-12-13T08:30:00*01:00",
  ])
  func `refuses what is not whole or not in the calendar`(_ text: String) {
    #expect(Timestamp(rfc3339: text) == nil)
  }

  @Test func `writes and reads as date does, over ten thousand years`() throws {
    var random = SplitMix64(seed: 0x5EED_0003)
    let days = (0..<2_000).map { _ in
      Int64.random(in: -62_167_219_200...253_402_300_799, using: &random)
    }
    let leaps = [1900, 2000, 2020, 2100].flatMap { year in
      ["-02-28", "-03-01"].compactMap { Timestamp(rfc3339: "\(year)\($0)T12:00:00Z")?.seconds }
    }
    let seconds = days + leaps
    let input = seconds.map { "@\($0)\n" }.joined()
    let date = try run(
      "date", ["--utc", "--file=-", "+%Y-%m-%dT%H:%M:%SZ"], input: Data(input.utf8))
    try #require(date.status == 0)
    let written = date.text.split(separator: "\n").map(String.init)
    #expect(seconds.map { Timestamp(seconds: $0).rfc3339 } == written)
    #expect(written.map { Timestamp(rfc3339: $0)?.seconds } == seconds)
  }

  @Test func `a time that RFC 3339 cannot write is written as the nearest`() {
    #expect(Timestamp(seconds: .max).rfc3339 == "9999-12-31T23:59:59Z")
    #expect(Timestamp(seconds: .min).rfc3339 == "0000-01-01T00:00:00Z")
  }
}
