import Diagnostics
import Testing

struct FixItsTests {
  private let source = SourceText(path: "a.md", text: "0123456789")

  private func diagnostic(
    _ range: Range<Int>, _ text: String, isSafe: Bool = true, path: String = "a.md"
  ) -> Diagnostic {
    var place = Diagnostic.Place(range, in: source)
    place.path = path
    return Diagnostic(
      rule: "r", severity: .error, message: "m", place: place,
      fixes: [.init(replacement: text, isSafe: isSafe)])
  }

  private func apply(_ diagnostics: [Diagnostic]) -> (text: String, applied: Int, skipped: Int) {
    let outcome = FixIts.apply(diagnostics, to: source)
    return (
      String(decoding: outcome.bytes, as: UTF8.self), outcome.applied.count, outcome.skipped.count
    )
  }

  @Test func `applies safe fix-its in any order`() {
    #expect(
      apply([diagnostic(8..<9, ""), diagnostic(0..<1, "ab"), diagnostic(4..<4, "-")]) == (
        "ab123-45679", 3, 0
      ))
  }

  @Test func `leaves unsafe ones and other files alone`() {
    #expect(
      apply([diagnostic(0..<1, "x", isSafe: false), diagnostic(1..<2, "x", path: "b.md")]) == (
        "0123456789", 0, 0
      ))
  }

  @Test func `of two that overlap, the later is left out and told`() {
    #expect(apply([diagnostic(3..<6, "x"), diagnostic(2..<4, "y")]) == ("01y456789", 1, 1))
    #expect(apply([diagnostic(3..<6, "x"), diagnostic(3..<6, "x")]) == ("012x6789", 1, 1))
    #expect(apply([diagnostic(3..<9, "x"), diagnostic(4..<5, "y")]) == ("012x9", 1, 1))
  }

  @Test func `two that only touch are both applied`() {
    #expect(apply([diagnostic(3..<5, "x"), diagnostic(5..<6, "y")]) == ("012xy6789", 2, 0))
  }

  @Test func `places outside the text change nothing`() {
    let far = SourceText(path: "a.md", text: String(repeating: "x", count: 50))
    var outside = diagnostic(0..<1, "x")
    outside.place = Diagnostic.Place(40..<45, in: far)
    #expect(apply([outside]) == ("0123456789", 0, 0))
  }
}
