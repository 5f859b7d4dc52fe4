internal import Lint
public import Workflow

extension RuleCatalogue {
  /// The rules that this program has.
  public static let shipped = RuleCatalogue(
    options: Dictionary(
      RuleRegistry.rules.map { rule in
        let options = type(of: rule).options.map { ($0.name, $0.values) }
        return (rule.name, Dictionary(options) { first, _ in first })
      }
    ) { first, _ in first })
}
