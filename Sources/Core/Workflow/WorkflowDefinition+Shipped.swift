extension WorkflowDefinition {
  /// How a desk works that says nothing of its own.
  ///
  /// The `workflow.yaml` at the top level says the same; a test holds the two equal.
  public static let shipped = WorkflowDefinition(
    desk: DeskSettings(),
    people: [
      Person(key: "ada", name: "Ada Example", addresses: ["ada@example.org"]),
      Person(key: "ben", name: "Ben Example", addresses: ["ben@example.org"]),
      Person(key: "cem", name: "Cem Example", addresses: ["cem@example.org"]),
    ],
    groups: ["editors": ["ada"], "reviewers": ["ben", "cem"]],
    states: ["draft", "review", "approved", "published", "retracted"].map(StateName.init),
    transitions: shippedTransitions,
    checks: CheckSettings(),
    hooks: [
      HookDefinition(
        name: "site",
        kind: .site(baseURL: "https://brief.example.org/", title: "Weekly Brief"))
    ])

  private static let shippedTransitions = [
    Transition(
      name: "submit", from: [StateName("draft")], to: StateName("review"),
      trailer: "Submitted-by", by: .group("editors"), requiresChecks: true),
    Transition(
      name: "request-changes", from: [StateName("review"), StateName("approved")],
      to: StateName("draft"), trailer: "Changes-requested-by", by: .group("reviewers")),
    Transition(
      name: "approve", from: [StateName("review")], to: StateName("approved"),
      trailer: "Approved-by", by: .group("reviewers"), quorum: 1, excludesContributors: true),
    Transition(
      name: "publish", from: [StateName("approved")], to: .published, by: .service,
      requiresChecks: true, waitsForPublishAt: true, maxLate: .seconds(172_800),
      hooks: ["site"]),
    Transition(
      name: "retract", from: [.published], to: StateName("retracted"), trailer: "Retracted-by",
      by: .group("reviewers"), quorum: 2, hooks: ["site"]),
  ]
}
