import Diagnostics
import Proofreader
import TestSupport
import Testing

@testable import Lint

struct StyleTermTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let expression: String
    /// The texts that it stands for, if they are few.
    var texts: [String]?
    /// What the table looks for in its place; `|` is the end of a word.
    var cues: [String]?

    var testDescription: String { expression }
  }

  static let cases = [
    Case(expression: "very", texts: ["very"]),
    Case(expression: "in order to", texts: ["in order to"]),
    Case(expression: "utili[sz]es?", texts: ["utilise", "utilises", "utilize", "utilizes"]),
    Case(expression: "(?:a|b) c", texts: ["a c", "b c"]),
    Case(expression: #"\bfoo\b|ba(r|z)"#, texts: ["foo", "bar", "baz"]),
    Case(expression: #"\w+ly"#, cues: nil),
    Case(expression: #"un\w+"#, cues: ["un"]),
    Case(expression: #"[Ii]ts(?= (?:a|an) )"#, cues: ["its a ", "its an "]),
    Case(expression: #"(?<=\bmore |\bless )then"#, cues: ["more then|", "less then|"]),
    Case(expression: #"(?<=\bthe |\ba )affect"#, cues: ["affect|"]),
    Case(expression: #"(?<!x)form(?! of)"#, cues: ["form|"]),
    Case(expression: #"(?:most|more) \w+ than"#, cues: ["most ", "more "]),
    Case(expression: #"\d+ (?:year|month)s?"#, cues: ["year|", "years|", "month|", "months|"]),
    Case(expression: "e.g.", cues: nil),
    Case(expression: "(?P<x>a)b", cues: nil),
    Case(expression: "colou*r and", cues: ["colo"]),
  ]

  @Test(arguments: cases)
  func `an expression is written out, or has words that it needs`(_ c: Case) throws {
    let shape = RegexShape(c.expression)
    let string = { (text: [Unicode.Scalar]) in
      String(String.UnicodeScalarView(text)).replacing("\0", with: "|")
    }
    #expect(shape?.texts.map { $0.map(string) } == c.texts)
    if c.texts == nil {
      let cues = shape.flatMap { WordCues.of($0, isWord: true) }
      #expect(cues.map { $0.map(string).sorted() } == c.cues?.sorted())
    }
  }

  /// Words that the expressions of the cases are made of, and a few around them.
  private static let pieces = [
    "very ", "in ", "order", "\nto ", "utilise ", "utilizes", "a ", "c ", "foo", "bar", "baz ",
    "un",
    "fair ", "quickly ", "its ", "Its ", "an ", "It’s ", "more ", "less ", "then ", "the ",
    "affect ",
    "form ", "of ", "x", "most ", "than ", "5 ", "year", "s ", "e.g.", "color", "and ", ". ", ", ",
    "é", "-", "\n\n", "“", "” ",
  ]

  @Test(arguments: 1...20)
  func `what is looked up is what patterns find`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let compiler = PatternLibrary()
    for _ in 0..<40 {
      let copy = (0..<30).map { _ in
        Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
      }.joined()
      let galley = try ExampleGalley.make(copy)
      for ignoresCase in [true, false] {
        let found = try [true, false].map { isLookedUp in
          let form = StyleTerm.Form(
            isWord: true, ignoresCase: ignoresCase, isLookedUp: isLookedUp)
          let terms = try Self.cases.map { try StyleTerm($0.expression, form, compiler) }
          return try Self.places(of: terms, in: galley)
        }
        #expect(found[0] == found[1], "\(copy.debugDescription)")
      }
    }
  }

  /// Runs each term alone, since of several at one place only one is told.
  private static func places(of terms: [StyleTerm], in galley: Galley) throws -> [[Int]] {
    let definitions = terms.enumerated().map { index, term in
      StyleDefinition(
        name: "A.\(index)", path: "A/\(index).yml", message: "x", severity: .note, scope: .text,
        check: ExistenceCheck([term], exceptions: .none))
    }
    let proof = Proof(galley)
    return try StyleSet(definitions).rules.map { rule in
      try rule.check(proof).map(\.place.start.byteOffset)
    }
  }
}
