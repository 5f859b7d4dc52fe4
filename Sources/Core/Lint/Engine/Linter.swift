public import Diagnostics

/// Runs rules over drafts.
public struct Linter: Sendable {
  /// The name under which a rule's own failure is told.
  static let failed = "rule-failed"
  /// The name under which the linter says that it left findings out.
  static let toomany = "too-many"

  /// How many findings of one rule are told of one draft.
  public static let limit = 100

  private let settings: LintSettings
  private let house: House
  /// The rules that run, and their names.
  private let running: [any Rule]
  private let ran: Set<String>
  private let names: Set<String>
  private let severities: [String: Severity]

  /// Makes a linter of the rules that ship and of the house's styles.
  public init(
    settings: LintSettings = LintSettings(), house: House = House(),
    rules: [any Rule] = RuleRegistry.rules
  ) {
    self.settings = settings
    self.house = house
    let rules = rules + house.styles
    running = rules.filter { settings.rules[$0.name] != .off }
    ran = Set(running.map(\.name))
    names = Set(rules.map(\.name))
    severities = Dictionary(rules.map { ($0.name, $0.severity) }) { first, _ in first }
  }

  /// Returns what is wrong with a draft, in the order of the file.
  ///
  /// The answer is the same at each run. A rule that fails is an error of its own, since a draft
  /// that could not be checked is not clean.
  public func check(_ galley: Galley) -> [Diagnostic] {
    let proof = Proof(galley, house: house, settings: settings)
    let found = running.flatMap { run($0, proof) }
    let suppressions = Suppressions(of: galley, known: names)
    let kept = suppressions.apply(to: found, ran: ran)
    return limited(kept.filter { settings.rules[$0.rule] != .off }.map(weighed)).sorted(
      by: Self.comesFirst)
  }

  private func run(_ rule: any Rule, _ proof: Proof) -> [Diagnostic] {
    do {
      return try rule.check(proof)
    } catch {
      return [
        Diagnostic(
          rule: Self.failed, severity: .error,
          message: "rule '\(rule.name)' could not check this draft: \(error)",
          place: proof.galley.place(0..<0))
      ]
    }
  }

  /// Gives a finding the severity that the desk asks for; a lesser finding is never raised by it.
  private func weighed(_ diagnostic: Diagnostic) -> Diagnostic {
    guard case .severity(let wanted) = settings.rules[diagnostic.rule] else { return diagnostic }
    var diagnostic = diagnostic
    let isLesser = severities[diagnostic.rule].map { diagnostic.severity < $0 } ?? false
    diagnostic.severity = isLesser ? min(wanted, diagnostic.severity) : wanted
    return diagnostic
  }

  /// Leaves out what nobody would read, and says so at the severity of what is left out.
  private func limited(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.count > Self.limit else { return diagnostics }
    let byRule = Dictionary(grouping: diagnostics, by: \.rule)
    return byRule.values.flatMap { all -> [Diagnostic] in
      guard all.count > Self.limit else { return all }
      let sorted = all.sorted(by: Self.comesFirst)
      let rest = sorted[Self.limit...]
      guard let next = rest.first, let worst = rest.map(\.severity).max() else { return sorted }
      let message = "'\(next.rule)' finds \(rest.count) more from here on"
      return sorted[..<Self.limit] + [
        Diagnostic(rule: Self.toomany, severity: worst, message: message, place: next.place)
      ]
    }
  }

  private static func comesFirst(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    let left = (a.place.start.byteOffset, a.place.end.byteOffset, a.rule, a.message)
    let right = (b.place.start.byteOffset, b.place.end.byteOffset, b.rule, b.message)
    return left < right
  }
}
