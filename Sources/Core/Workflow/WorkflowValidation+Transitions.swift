extension WorkflowValidation {
  var stateDefects: [WorkflowDefect] {
    var found: [WorkflowDefect] = []
    for (index, state) in definition.states.enumerated() {
      let path: [WorkflowDefect.Step] = [.key("states"), .index(index)]
      if !Self.isName(state.text) {
        found.append(
          WorkflowDefect(
            path, "'\(state)' is no name of a state; write lower-case letters, digits and hyphens"))
      } else if definition.states.prefix(index).contains(state) {
        found.append(WorkflowDefect(path, "the state '\(state)' stands twice"))
      }
    }
    if !definition.states.contains(.published) {
      found.append(WorkflowDefect([.key("states")], "there is no state 'published'"))
    } else if definition.states.first == .published {
      found.append(
        WorkflowDefect(
          [.key("states"), .index(0)], "a brief cannot begin in 'published'; put a state before it")
      )
    }
    return found
  }

  var transitionDefects: [WorkflowDefect] {
    var found: [WorkflowDefect] = []
    for (index, transition) in definition.transitions.enumerated() {
      let path: [WorkflowDefect.Step] = [.key("transitions"), .index(index)]
      let earlier = definition.transitions.prefix(index)
      if !Self.isName(transition.name) {
        found.append(
          WorkflowDefect(
            path + [.key("name")],
            "'\(transition.name)' is no name; write lower-case letters, digits and hyphens"))
      } else if earlier.contains(where: { $0.name == transition.name }) {
        found.append(
          WorkflowDefect(
            path + [.key("name")], "the transition '\(transition.name)' stands twice"))
      }
      found += placeDefects(transition, at: path) + actorDefects(transition, at: path)
      found += requirementDefects(transition, at: path) + hookUseDefects(transition, at: path)
    }
    return found + automaticDefects
  }

  private func placeDefects(_ transition: Transition, at path: [WorkflowDefect.Step])
    -> [WorkflowDefect]
  {
    var found: [WorkflowDefect] = []
    if transition.from.isEmpty {
      found.append(WorkflowDefect(path + [.key("from")], "'from' names no state"))
    }
    for (index, state) in transition.from.enumerated() {
      let place = path + [.key("from"), .index(index)]
      if !definition.states.contains(state) {
        let hint = NearestName.hint(state.text, among: stateNames)
        found.append(WorkflowDefect(place, "there is no state '\(state)'\(hint)"))
      } else if transition.from.prefix(index).contains(state) {
        found.append(WorkflowDefect(place, "the state '\(state)' stands twice"))
      } else if state == transition.to {
        found.append(
          WorkflowDefect(place, "the transition '\(transition.name)' leads back to where it begins")
        )
      }
    }
    guard let to = definition.position(of: transition.to) else {
      let hint = NearestName.hint(transition.to.text, among: stateNames)
      found.append(
        WorkflowDefect(path + [.key("to")], "there is no state '\(transition.to)'\(hint)"))
      return found
    }
    let positions = transition.from.compactMap(definition.position(of:))
    if positions.contains(where: { $0 > to }), positions.contains(where: { $0 < to }) {
      found.append(
        WorkflowDefect(
          path + [.key("from")],
          "the transition '\(transition.name)' goes back from some states and forward from others; "
            + "make two of it: going back is an objection"))
    }
    return found
  }

  private func actorDefects(_ transition: Transition, at path: [WorkflowDefect.Step])
    -> [WorkflowDefect]
  {
    guard case .group(let group) = transition.by else {
      return transition.trailer == nil
        ? []
        : [
          WorkflowDefect(
            path + [.key("trailer")],
            "the service commits no trailers; leave 'trailer' out, or name a group in 'by'")
        ]
    }
    var found: [WorkflowDefect] = []
    if transition.trailer == nil {
      found.append(
        WorkflowDefect(
          path,
          "the transition '\(transition.name)' has no 'trailer' by which '\(group)' could say it; "
            + "without one it must be 'by: service'"))
    }
    guard let members = definition.groups[group] else {
      let hint = NearestName.hint(group, among: definition.groups.keys.sorted())
      return found + [
        WorkflowDefect(path + [.key("by")], "there is no group '\(group)'\(hint)")
      ]
    }
    if members.isEmpty {
      found.append(
        WorkflowDefect(
          path + [.key("by")],
          "the group '\(group)' is empty, so nobody can make '\(transition.name)' happen"))
    } else if let quorum = transition.quorum, quorum > Set(members).count {
      found.append(
        WorkflowDefect(
          path + [.key("quorum")],
          "a quorum of \(quorum) cannot be met: '\(group)' has \(Set(members).count)"))
    }
    return found
  }

  /// The one transition that happens by itself must be the one that publishes.
  private var automaticDefects: [WorkflowDefect] {
    guard definition.states.contains(.published) else { return [] }
    let automatic = definition.transitions.enumerated().filter { $0.element.by == .service }
    guard let first = automatic.first else {
      return [
        WorkflowDefect(
          [.key("transitions")], "no transition is 'by: service', so nothing is ever published")
      ]
    }
    var found = automatic.dropFirst().map { index, transition in
      WorkflowDefect(
        [.key("transitions"), .index(index), .key("by")],
        "'\(first.element.name)' is already 'by: service'; only the transition to 'published' can be"
      )
    }
    for (index, transition) in definition.transitions.enumerated() {
      let isAutomatic = transition.by == .service
      if isAutomatic != (transition.to == .published), isAutomatic == (index == first.offset) {
        found.append(
          WorkflowDefect(
            [.key("transitions"), .index(index), .key("to")],
            isAutomatic
              ? "the service's own transition leads to '\(transition.to)' and not to 'published'"
              : "only the service publishes: a transition to 'published' is 'by: service'"))
      }
    }
    return found
  }
}
