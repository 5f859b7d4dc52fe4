import Testing

@testable import Proofreader

struct PatternCostTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let expression: String
    /// The ways in a text of ten letters.
    let ways: Double?

    var testDescription: String { expression }
  }

  static let cases = [
    Case(expression: "abc", ways: 1),
    Case(expression: "a|b|c", ways: 3),
    Case(expression: "(?:a|b)(?:c|d)", ways: 4),
    Case(expression: "colou?r", ways: 2),
    Case(expression: "a*b", ways: 10),
    Case(expression: #"\w+ [^ ]{1,3}"#, ways: 100),
    Case(expression: "a{3}b", ways: 1),
    Case(expression: #"a\+b\?c[*+?(|]"#, ways: 1),
    Case(expression: "a++b*?", ways: 100),
    Case(expression: "a{b", ways: 1),
    Case(expression: "(?<=a|b)c(?! d)", ways: 2),
    Case(expression: "(?:ab)+", ways: 10),
    Case(expression: "(a+)+", ways: nil),
    Case(expression: "(?:a|b)*", ways: nil),
    Case(expression: "(?:a?){40}", ways: nil),
    Case(expression: "(?:(?:ab)*c)*", ways: nil),
    Case(expression: "(?R)?", ways: nil),
    Case(expression: #"(a)\g<1>"#, ways: nil),
    Case(expression: "a*b*c*d*e*f*g*", ways: nil),
  ]

  @Test(arguments: cases)
  func `the ways of an expression are counted at their worst`(_ c: Case) {
    #expect(PatternCost(c.expression).ways(in: 10) == c.ways)
  }
}
