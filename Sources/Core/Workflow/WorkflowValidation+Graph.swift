extension WorkflowValidation {
  /// Finds states that no brief gets to and states from which no brief gets published.
  ///
  /// While states are misspelt or missing this would only repeat it in other words.
  var graphDefects: [WorkflowDefect] {
    let named = definition.transitions.flatMap { $0.from + [$0.to] }
    guard stateDefects.isEmpty, named.allSatisfy(definition.states.contains) else { return [] }
    guard let first = definition.states.first,
      let published = definition.position(of: .published)
    else { return [] }
    let reachable = closure(of: first) { transition, state in
      transition.from.contains(state) ? [transition.to] : []
    }
    let publishable = closure(of: .published) { transition, state in
      transition.to == state ? transition.from : []
    }
    var found: [WorkflowDefect] = []
    for (index, state) in definition.states.enumerated() {
      let path: [WorkflowDefect.Step] = [.key("states"), .index(index)]
      if !reachable.contains(state) {
        found.append(
          WorkflowDefect(
            path, "the state '\(state)' is unreachable: no way leads to it from '\(first)'"))
      } else if index < published, !publishable.contains(state) {
        found.append(
          WorkflowDefect(
            path, "the state '\(state)' is a dead end: no way leads from it to 'published'"))
      }
    }
    return found
  }

  private func closure(of start: StateName, step: (Transition, StateName) -> [StateName])
    -> Set<StateName>
  {
    var seen: Set<StateName> = [start]
    var open = [start]
    while let state = open.popLast() {
      for next in definition.transitions.flatMap({ step($0, state) })
      where seen.insert(next).inserted {
        open.append(next)
      }
    }
    return seen
  }
}
