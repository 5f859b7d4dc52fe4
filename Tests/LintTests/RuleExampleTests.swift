import Diagnostics
import Lint
import Testing

struct RuleExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: any Rule
    let example: RuleExample

    var testDescription: String { "\(rule.name): \(example.markedCopy.debugDescription)" }
  }

  static let all = RuleRegistry.rules.flatMap { rule in
    rule.examples.map { Case(rule: rule, example: $0) }
  }

  @Test(arguments: all)
  func `every rule finds its own marks and no others`(_ c: Case) throws {
    let galley = try ExampleGalley.make(c.example.copy, path: c.example.path)
    let found = try c.rule.check(Proof(galley, house: try ExampleHouse.make()))
    #expect(found.map(\.place.start.byteOffset) == c.example.marks, "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.rule == c.rule.name })
  }

  @Test(arguments: all)
  func `fixing an example twice changes nothing`(_ c: Case) throws {
    let galley = try ExampleGalley.make(c.example.copy, path: c.example.path)
    let outcome = FixIts.apply(Linter().check(galley), to: galley.source)
    let again = try ExampleGalley.make(bytes: outcome.bytes, path: c.example.path)
    #expect(FixIts.apply(Linter().check(again), to: again.source).applied.isEmpty)
  }

  @Test func `every rule has both kinds of examples, a sentence and a name of its own`() {
    let rules = RuleRegistry.rules
    #expect(Set(rules.map(\.name)).count == rules.count)
    for rule in rules {
      #expect(
        rule.examples.contains { !$0.marks.isEmpty } && rule.examples.contains { $0.marks.isEmpty })
      #expect(rule.summary.hasSuffix(".") && rule.name.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(!RuleRegistry.reservedNames.contains(rule.name))
    }
  }
}
