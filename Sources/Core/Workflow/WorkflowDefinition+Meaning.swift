extension WorkflowDefinition {
  /// What a transition is, by what it says and by where its states stand.
  public enum TransitionKind: Hashable, Sendable {
    /// It happens by itself.
    case automatic
    /// It sends a brief back to an earlier state; it takes effect always, seen or not.
    case objection
    /// It is said of the words in one commit, and is outdated when they change.
    case approval
    /// It is said of the brief, whatever its words become.
    case statement
  }

  /// Returns what kind of transition one is.
  ///
  /// One to a state that stands before any of its `from` is an objection; validation sees to it
  /// that it then stands before all of them.
  public func kind(of transition: Transition) -> TransitionKind {
    if transition.by == .service { return .automatic }
    if let to = position(of: transition.to),
      transition.from.contains(where: { position(of: $0).map { $0 > to } ?? false })
    {
      return .objection
    }
    return transition.approvesWords ? .approval : .statement
  }

  /// Returns where a state stands in `states`, from 0.
  public func position(of state: StateName) -> Int? { states.firstIndex(of: state) }

  /// The state in which a brief begins.
  public var initialState: StateName? { states.first }

  /// Returns the transitions out of a state, in the order of the file.
  public func transitions(from state: StateName) -> [Transition] {
    transitions.filter { $0.from.contains(state) }
  }

  /// Returns the transition that a trailer speaks for in a state.
  ///
  /// Tokens have no case.
  public func transition(trailer token: String, from state: StateName) -> Transition? {
    transitions(from: state).first { $0.trailer?.lowercased() == token.lowercased() }
  }

  /// Returns the person that an address belongs to.
  ///
  /// Addresses are compared without case.
  public func person(address: String) -> Person? {
    let wanted = address.lowercased()
    return people.first { $0.addresses.contains { $0.lowercased() == wanted } }
  }

  /// Returns the people of a group, in its order.
  public func members(of group: String) -> [Person] {
    (groups[group] ?? []).compactMap { key in people.first { $0.key == key } }
  }
}

extension Transition {
  /// Whether a word for it is for the words in one commit: it has a quorum or is not for
  /// contributors.
  public var approvesWords: Bool { quorum != nil || excludesContributors }
}
