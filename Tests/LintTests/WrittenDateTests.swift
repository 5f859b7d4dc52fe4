import Lint
import Testing

struct WrittenDateTests {
  static let dates = [
    "13 December 2020", "December 13th, 2020", "2020-12-13", "WEEKLY BRIEF, 13 DECEMBER 2020",
    "13th of December, 2020", "Dec. 13, 2020", "dec 13 2020", "2020 December 13", "13.12.2020",
    "weekly-brief-13-december-2020", "2020_12_13", "a 2020-12-13.md", "13\u{A0}December\u{A0}2020",
  ]

  @Test(arguments: dates)
  func `reads a date as people write it`(_ text: String) {
    #expect(WrittenDate.all(in: text).map(\.date.description) == ["2020-12-13"])
  }

  @Test(arguments: [
    "13/12/2020", "December 2020", "13 December", "31 February 2020", "2020-13-12", "20201213",
    "13 December\n\n\n\n2020", "13 Decembers 2020", "1113 December 2020", "13rd", "",
    "99999999999999999999 May 2020",
  ])
  func `leaves alone what is no whole date`(_ text: String) {
    #expect(WrittenDate.all(in: text).isEmpty)
  }

  @Test func `finds each date with its place`() {
    let text = "from 1 May 2020 to é 2 May 2021"
    let found = WrittenDate.all(in: text)
    let bytes = Array(text.utf8)
    #expect(
      found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        "1 May 2020", "2 May 2021",
      ])
  }
}
