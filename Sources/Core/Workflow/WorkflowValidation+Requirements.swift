extension WorkflowValidation {
  /// Finds requirements that a transition of this kind would never look at.
  ///
  /// A requirement that is silently not kept is worse than none.
  func requirementDefects(_ transition: Transition, at path: [WorkflowDefect.Step])
    -> [WorkflowDefect]
  {
    var found: [WorkflowDefect] = []
    func refuse(_ key: String, _ isThere: Bool, _ why: String) {
      guard isThere else { return }
      found.append(WorkflowDefect(path + [.key(key)], "'\(key)' has no meaning here: \(why)"))
    }
    if let quorum = transition.quorum, quorum < 1 {
      found.append(WorkflowDefect(path + [.key("quorum")], "a quorum is at least 1"))
    }
    switch definition.kind(of: transition) {
    case .automatic:
      let why = "the transition happens by itself"
      refuse("quorum", transition.quorum != nil, why)
      refuse("not-by", transition.excludesContributors, why)
      refuse("expires-after", transition.expiresAfter != nil, why)
    case .objection:
      let why = "going back is an objection, and one person's takes effect at once"
      refuse("quorum", transition.quorum != nil, why)
      refuse("not-by", transition.excludesContributors, why)
      refuse("checks", transition.requiresChecks, why)
      refuse("expires-after", transition.expiresAfter != nil, why)
    case .statement:
      refuse(
        "expires-after", transition.expiresAfter != nil,
        "only approvals expire, and one has a 'quorum' or 'not-by'")
    case .approval: break
    }
    if definition.kind(of: transition) != .automatic {
      let why = "only the service's own transition waits; people make this one happen"
      refuse("not-before", transition.waitsForPublishAt, why)
      refuse("windows", !transition.windows.isEmpty, why)
      refuse("max-late", transition.maxLate != nil, why)
    } else if transition.maxLate != nil, !transition.waitsForPublishAt, transition.windows.isEmpty {
      refuse("max-late", true, "without 'not-before' or 'windows' nothing is ever late")
    }
    return found
  }

  func hookUseDefects(_ transition: Transition, at path: [WorkflowDefect.Step])
    -> [WorkflowDefect]
  {
    let names = definition.hooks.map(\.name)
    var found: [WorkflowDefect] = []
    for (index, name) in transition.hooks.enumerated() {
      let place = path + [.key("hooks"), .index(index)]
      guard let hook = definition.hooks.first(where: { $0.name == name }) else {
        let hint = NearestName.hint(name, among: names)
        found.append(WorkflowDefect(place, "there is no hook '\(name)'\(hint)"))
        continue
      }
      if transition.hooks.prefix(index).contains(name) {
        found.append(WorkflowDefect(place, "the hook '\(name)' stands twice"))
      }
      for need in hook.needs where names.contains(need) && !transition.hooks.contains(need) {
        found.append(
          WorkflowDefect(
            place,
            "the hook '\(name)' needs '\(need)', which '\(transition.name)' does not run"))
      }
    }
    guard let publishedAt = definition.position(of: .published) else { return found }
    let comesFromPublished = transition.from.contains {
      (definition.position(of: $0) ?? -1) >= publishedAt
    }
    if !transition.hooks.isEmpty, transition.to != .published, !comesFromPublished {
      found.append(
        WorkflowDefect(
          path + [.key("hooks")],
          "hooks do something with a publication, and '\(transition.name)' neither publishes nor "
            + "takes back"))
    }
    return found
  }

  /// Finds tokens that cannot be trailers, are reserved, or would mean two things.
  var trailerDefects: [WorkflowDefect] {
    var found: [WorkflowDefect] = []
    for (index, transition) in definition.transitions.enumerated() {
      guard let token = transition.trailer else { continue }
      let path: [WorkflowDefect.Step] = [
        .key("transitions"), .index(index), .key("trailer"),
      ]
      if !Self.isToken(token) {
        found.append(
          WorkflowDefect(
            path,
            "'\(token)' is no token of a trailer; write letters, digits and hyphens, "
              + "such as Approved-by"))
      } else if let objection = ReservedTrailers.objection(to: token) {
        found.append(WorkflowDefect(path, objection))
      }
      for other in definition.transitions.prefix(index)
      where other.trailer?.lowercased() == token.lowercased() {
        guard let objection = clash(transition, other) else { continue }
        found.append(
          WorkflowDefect(path, "the trailer '\(token)' would mean two things: \(objection)"))
        break
      }
    }
    return found
  }

  private func clash(_ a: Transition, _ b: Transition) -> String? {
    if let state = a.from.first(where: b.from.contains) {
      return "in '\(state)' it would be both '\(b.name)' and '\(a.name)'"
    }
    guard definition.kind(of: a) != definition.kind(of: b) else { return nil }
    return "'\(b.name)' is \(phrase(b)) and '\(a.name)' is \(phrase(a))"
  }

  private func phrase(_ transition: Transition) -> String {
    switch definition.kind(of: transition) {
    case .automatic: "the service's own"
    case .objection: "an objection"
    case .approval: "an approval of words"
    case .statement: "said of the brief"
    }
  }

  static func isToken(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20),
      text.utf8.last != UInt8(ascii: "-"), text.utf8.count <= 64
    else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }
}
