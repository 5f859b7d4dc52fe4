import Testing

@testable import Lint

struct StyleMeasureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let formula: String
    let value: Double?

    var testDescription: String { formula }
  }

  static let formulas = [
    Case(formula: "1 + 2 * 3", value: 7),
    Case(formula: "(1 + 2) * 3", value: 9),
    Case(formula: "2 - 3 - 4", value: -5),
    Case(formula: "-words / 4", value: -2.5),
    Case(formula: "heading.h2 + heading_h2", value: 4),
    Case(formula: "math.sqrt(16) + max(1, 2) + pow(2, 10) + pow(2, -1)", value: 1030.5),
    Case(formula: "words > 9 && !(words >= 11) || words == 3", value: 1),
    Case(formula: "words % 3 != 1", value: 0),
    Case(formula: "0.39 * (words / sentences) - 15.59", value: nil),
    Case(formula: "words words", value: nil),
    Case(formula: "", value: nil),
    Case(formula: "min(1)", value: nil),
    Case(formula: "nan", value: nil),
    Case(formula: String(repeating: "(", count: 100), value: nil),
    Case(formula: String(repeating: "-", count: 100) + "1", value: nil),
  ]

  @Test(arguments: formulas)
  func `a formula has its value, or is none`(_ c: Case) {
    let counts = ["words": 10.0, "heading_h2": 2]
    let expression = try? MetricExpression(c.formula, names: Set(counts.keys))
    #expect(expression?.value(counts) == c.value)
  }

  @Test func `what cannot be counted compares as false`() throws {
    let expression = try MetricExpression("0 / 0 > 1 || 0 / 0 < 1", names: [])
    #expect(expression.value([:]) == 0)
  }

  static let syllables = [
    ("the", 1), ("vote", 1), ("voted", 2), ("used", 1), ("houses", 2), ("times", 1), ("table", 2),
    ("people", 2), ("genocide", 3), ("authorities", 4), ("government", 3), ("b", 1), ("", 1),
  ]

  @Test(arguments: syllables)
  func `syllables are counted nearly`(_ word: String, _ count: Int) {
    #expect(Syllables.count(in: word) == count)
  }

  static let selectors = [
    ("text", true), ("heading.h3", true), ("~list", true), ("heading & ~heading.h1", true),
    ("text.heading.md", true), ("raw", true), ("heading.h7", false), ("~raw", false),
    ("raw & list", false), ("", false), ("strong", false), ("table.header", false),
  ]

  @Test(arguments: selectors)
  func `a selector is a scope or is refused`(_ selector: String, _ isOne: Bool) {
    #expect(((try? StyleScope.clause(selector)) != nil) == isOne)
  }

  @Test func `parts of a text as UTF-8 lead back to their scalars`() throws {
    let galley = try ExampleGalley.make(
      "Ürümqi &amp; the “新疆” ends\nhere, " + String(repeating: "é", count: 300))
    let copy = try #require(galley.copyBlocks.first).copy
    for start in stride(from: 0, to: copy.scalars.count, by: 7) {
      let encoding = CopyText.Encoding(copy, start..<copy.scalars.count)
      var offset = 0
      for index in start..<copy.scalars.count {
        let end = offset + UTF8.width(copy.scalars[index])
        #expect(encoding.scalars(ofBytes: offset..<end) == index..<index + 1)
        offset = end
      }
      #expect(offset == encoding.utf8.bytes.count)
    }
  }
}
