/// The policy of a trial desk, written as `workflow.yaml`.
public struct TrialPolicy: Sendable {
  /// A hook as it is declared.
  public struct Hook: Sendable {
    public let name: String
    public let fields: String

    public init(_ name: String, _ fields: String) {
      self.name = name
      self.fields = fields
    }

    /// A program that is told of editions.
    public static func exec(_ name: String, _ command: [String], more: String = "") -> Hook {
      let words = command.map { "\"\($0)\"" }.joined(separator: ", ")
      return Hook(name, "kind: exec, command: [\(words)]" + (more.isEmpty ? "" : ", \(more)"))
    }

    public static let site = Hook(
      "site", "kind: site, base-url: \"https://brief.example.org/\", title: Weekly Brief")
  }

  public var editors = ["ada"]
  public var reviewers = ["ben", "cem"]
  public var quorum = 1
  /// More lines of `desk:`, such as `max-file-size: 2KiB`.
  public var desk: [String] = []
  public var hooks: [Hook] = []

  public init() {}

  /// Returns the shipped policy with changes.
  public static func with(_ change: (inout TrialPolicy) -> Void) -> TrialPolicy {
    var policy = TrialPolicy()
    change(&policy)
    return policy
  }

  static let people = ["ada", "ben", "cem"]

  var text: String {
    let people = Self.people.map {
      "  \($0): { name: \(Self.name(of: $0)), addresses: [\($0)@example.org] }\n"
    }
    let hookLines = hooks.map { "  - { name: \($0.name), \($0.fields) }\n" }.joined()
    return """
      version: 1
      desk:
        name: Weekly Brief
      \(desk.map { "  \($0)\n" }.joined())
      people:
      \(people.joined())
      groups:
        editors: [\(editors.joined(separator: ", "))]
        reviewers: [\(reviewers.joined(separator: ", "))]
      states: [draft, review, approved, published]
      transitions:
        - { name: submit, from: draft, to: review, trailer: Submitted-by, by: editors, checks: true }
        - { name: request-changes, from: [review, approved], to: draft, trailer: Changes-requested-by, by: reviewers }
        - { name: approve, from: review, to: approved, trailer: Approved-by, by: reviewers, quorum: \(quorum), not-by: contributors }
        - { name: publish, from: approved, to: published, by: service, checks: true, not-before: publish_at, max-late: 48h, hooks: [\(hooks.map(\.name).joined(separator: ", "))] }
      \(hooks.isEmpty ? "" : "hooks:\n" + hookLines)
      """
  }

  /// Returns the name of a person, as in workflow.yaml and in commits.
  static func name(of person: String) -> String {
    person.prefix(1).uppercased() + person.dropFirst() + " Example"
  }
}
