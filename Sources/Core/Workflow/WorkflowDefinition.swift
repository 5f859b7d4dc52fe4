/// How one desk works: `workflow.yaml` as values.
public struct WorkflowDefinition: Hashable, Sendable {
  public var desk: DeskSettings
  /// Everyone of the desk, in the order of the file.
  public var people: [Person]
  /// The groups by name; members are the keys of `people`.
  public var groups: [String: [String]]
  /// The states in their order: the first is where a brief begins, and a transition to an
  /// earlier state is an objection.
  public var states: [StateName]
  public var transitions: [Transition]
  public var checks: CheckSettings
  public var hooks: [HookDefinition]

  public init(
    desk: DeskSettings, people: [Person], groups: [String: [String]], states: [StateName],
    transitions: [Transition], checks: CheckSettings, hooks: [HookDefinition]
  ) {
    self.desk = desk
    self.people = people
    self.groups = groups
    self.states = states
    self.transitions = transitions
    self.checks = checks
    self.hooks = hooks
  }
}
