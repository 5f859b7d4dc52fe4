import Lint
import Testing

@testable import Proofreader

struct PatternTests {
  static func places(
    of expression: String, in text: String, ignoresCase: Bool = false, limit: Int = 100,
    library: PatternLibrary = PatternLibrary()
  ) throws -> [String] {
    let pattern = try library.pattern(expression, ignoresCase: ignoresCase)
    var budget = PatternBudget()
    let utf8 = UTF8Text(text)
    return try pattern.matches(in: utf8, from: 0, limit: limit, budget: &budget).map {
      "\($0.range.lowerBound) \(utf8.string($0.range))"
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expression: String
    let text: String
    let places: [String]
    var ignoresCase = false
  }

  static let cases = [
    Case(
      testDescription: "all matches, in bytes", expression: "é.", text: "éa, éb",
      places: ["0 éa", "5 éb"]),
    Case(
      testDescription: "letters of any script are words", expression: #"\b\w+\b"#,
      text: "Ürümqi 新疆",
      places: ["0 Ürümqi", "9 新疆"]),
    Case(
      testDescription: "capitals of any script", expression: "ürümqi", text: "ÜRÜMQI",
      places: ["0 ÜRÜMQI"], ignoresCase: true),
    Case(
      testDescription: "what begins at a line's beginning", expression: "(?m)^b", text: "b\nb b",
      places: ["0 b", "2 b"]),
    Case(testDescription: "no empty match", expression: "x*", text: "axxa", places: ["1 xx"]),
    Case(
      testDescription: "what stands before", expression: #"(?<=\bmore |\bless )then"#,
      text: "more then less then and then", places: ["5 then", "15 then"]),
    Case(
      testDescription: "a code point as .NET writes it", expression: #"\u2019s"#, text: "it’s",
      places: ["2 ’s"]),
    Case(
      testDescription: "a hyphen behind a class in a class", expression: #"[\w-.]+"#,
      text: "a-b.c d", places: ["0 a-b.c", "6 d"]),
    Case(
      testDescription: "digits, alone and in a class", expression: #"\d[\d-x]"#,
      text: "1- 2x 33 4y",
      places: ["0 1-", "3 2x", "6 33"]),
    Case(
      testDescription: "a curly apostrophe for a straight one", expression: "don't",
      text: "don't don’t", places: ["0 don't", "6 don’t"]),
    Case(
      testDescription: "a mark of quotation is none", expression: #"'\w"#, text: "'a ’b",
      places: ["0 'a"]),
  ]

  @Test(arguments: cases, [true, false])
  func `machine code and interpreter find the same`(_ c: Case, _ usesJIT: Bool) throws {
    let library = PatternLibrary(limits: PatternLibrary.Limits(), usesJIT: usesJIT)
    #expect(
      try Self.places(of: c.expression, in: c.text, ignoresCase: c.ignoresCase, library: library)
        == c.places)
  }

  @Test func `groups are told, those that took no part as none`() throws {
    let pattern = try PatternLibrary().pattern("(a)|(b)(c)?", ignoresCase: false)
    var budget = PatternBudget()
    let found = try pattern.matches(in: UTF8Text("a bc b"), from: 0, limit: 9, budget: &budget)
    #expect(found.map(\.groups) == [[0..<1, nil, nil], [nil, 2..<3, 3..<4], [nil, 5..<6, nil]])
  }

  @Test func `one can go on from the last match`() throws {
    let pattern = try PatternLibrary().pattern("a", ignoresCase: false)
    var budget = PatternBudget()
    let text = UTF8Text("aaaaa")
    let first = try pattern.matches(in: text, from: 0, limit: 2, budget: &budget)
    let rest = try pattern.matches(in: text, from: 2, limit: 9, budget: &budget)
    #expect(first.map(\.range.lowerBound) == [0, 1])
    #expect(rest.map(\.range.lowerBound) == [2, 3, 4])
  }

  @Test func `a match that begins beyond the first window is found`() throws {
    let text = String(repeating: "é ", count: 100_000) + "xyz"
    #expect(try Self.places(of: "x(?=yz)", in: text) == ["300000 x"])
  }

  static let broken = [
    ("a(b", 3), ("a\\", 2), ("[a", 2), (#"(?<=a+)b"#, 0), ("don't (x", 8), (#"\u2019("#, 7),
  ]

  @Test(arguments: broken)
  func `what is no expression is told with its place`(_ expression: String, _ offset: Int) throws {
    let failure = #expect(throws: PatternError.self) {
      try PatternLibrary().pattern(expression, ignoresCase: false)
    }
    #expect(failure?.offset == offset)
    #expect(failure?.reason.isEmpty == false)
  }

  @Test func `an expression beyond all measure is refused`() {
    let long = String(repeating: "a", count: PatternLibrary.longest + 1)
    let nested = String(repeating: "(", count: 5000) + String(repeating: ")", count: 5000)
    for expression in [long, nested, "((a{1000}){1000}){1000}"] {
      #expect(throws: PatternError.self) {
        try PatternLibrary().pattern(expression, ignoresCase: false)
      }
    }
  }

  /// Expressions that grow beyond measure, each with a letter that its text is made of.
  static let hostile = [
    "(a+)+$", "(a*)*b", "(a|aa)+$", "a*?a*?a*?a*?b", "(?:a?){40}a{40}b", "a*b(?<=ab)c", "(a+)+\\1b",
  ]

  @Test(arguments: hostile, [true, false])
  func `a hostile expression ends, with an answer or a reason`(
    _ expression: String, _ usesJIT: Bool
  )
    throws
  {
    let library = PatternLibrary(limits: PatternLibrary.Limits(), usesJIT: usesJIT)
    let pattern = try library.pattern(expression, ignoresCase: false)
    let text = UTF8Text(String(repeating: "a", count: 1 << 20) + "!")
    var budget = PatternBudget(.milliseconds(200))
    do {
      #expect(try pattern.matches(in: text, from: 0, limit: 10, budget: &budget).isEmpty)
    } catch {
      #expect(error.reason.contains("too"), "\(error)")
    }
  }

  @Test func `a budget is for all texts together`() throws {
    let pattern = try PatternLibrary().pattern("a*b", ignoresCase: false)
    let text = UTF8Text(String(repeating: "a", count: 1 << 16))
    var budget = PatternBudget(.milliseconds(20))
    #expect(throws: PatternError.self) {
      for _ in 0..<10_000 { _ = try pattern.matches(in: text, from: 0, limit: 1, budget: &budget) }
    }
  }

  @Test func `threads share a pattern`() async throws {
    let pattern = try PatternLibrary().pattern(#"\b(\w)\w*\1\b"#, ignoresCase: true)
    let text = UTF8Text(String(repeating: "dad and mum saw a noon ", count: 200))
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var budget = PatternBudget(.seconds(60))
          return (try? pattern.matches(in: text, from: 0, limit: 9999, budget: &budget).count) ?? 0
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 600, count: 8))
  }
}
