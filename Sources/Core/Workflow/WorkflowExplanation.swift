internal import Diagnostics

/// Says in words and pictures what a workflow does, for `check-workflow`.
public struct WorkflowExplanation: Sendable {
  let definition: WorkflowDefinition

  public init(_ definition: WorkflowDefinition) {
    self.definition = definition
  }

  /// The whole explanation: a drawing, then the transitions, people and hooks in words.
  public var text: String {
    var parts = [heading, drawing, "Transitions\n" + transitionLines]
    parts.append("People\n" + groupLines)
    if !definition.hooks.isEmpty { parts.append("Hooks\n" + hookLines) }
    return parts.joined(separator: "\n")
  }

  private var heading: String {
    let desk = definition.desk
    let identity =
      desk.identity == .signed
      ? "Words count by signature." : "Names are believed without a signature: a trial only."
    return """
      \(desk.name)
      Briefs are \(desk.briefs.joined(separator: ", ")) on '\(desk.branch)'; \
      editions are on '\(desk.ledger)'. \(identity)

      """
  }

  private var transitionLines: String {
    let rows = definition.transitions.map { transition in
      let from = transition.from.map(\.text).joined(separator: ", ")
      return ["  \(transition.name)", "\(from) → \(transition.to)", requirements(of: transition)]
    }
    return Self.table(rows)
  }

  /// Returns who makes a transition happen, by which trailer, and what it takes.
  public func requirements(of transition: Transition) -> String {
    var parts: [String]
    switch (transition.by, definition.kind(of: transition)) {
    case (.service, _), (_, .automatic): parts = ["by itself"]
    case (.group(let group), .objection):
      parts = ["one of \(group)", by(transition), "an objection: always heard"]
    case (.group(let group), .approval):
      let quorum = max(1, transition.quorum ?? 1)
      parts = [quorum == 1 ? "one of \(group)" : "\(quorum) of \(group)", by(transition)]
      parts.append("for the words they read")
      if transition.excludesContributors { parts.append("not for one's own") }
    case (.group(let group), .statement): parts = ["one of \(group)", by(transition)]
    }
    return (parts + conditions(of: transition)).joined(separator: "; ")
  }

  private func by(_ transition: Transition) -> String { "by \(transition.trailer ?? "no trailer")" }

  private func conditions(of transition: Transition) -> [String] {
    var parts: [String] = []
    if transition.requiresChecks {
      parts.append("checks without \(definition.checks.block.rawValue)s")
    }
    if transition.waitsForPublishAt { parts.append("not before publish_at") }
    if !transition.windows.isEmpty {
      parts.append("within " + transition.windows.map(\.text).joined(separator: " or "))
    }
    if let late = transition.maxLate { parts.append("at most \(late.deskText) late") }
    if let expiry = transition.expiresAfter { parts.append("expires after \(expiry.deskText)") }
    if !transition.hooks.isEmpty {
      parts.append("then \(transition.hooks.joined(separator: ", "))")
    }
    return parts
  }

  private var groupLines: String {
    Self.table(
      definition.groups.sorted { $0.key < $1.key }.map { name, members in
        let people = members.map { key in
          definition.people.first { $0.key == key }?.name ?? key
        }
        return ["  \(name)", people.isEmpty ? "nobody" : people.joined(separator: ", ")]
      })
  }

  private var hookLines: String {
    Self.table(
      definition.hooks.map { hook in
        var words: String
        switch hook.kind {
        case .site(let baseURL, let title): words = "writes the site '\(title)' of \(baseURL)"
        case .exec(let command): words = "runs \(command.joined(separator: " "))"
        }
        if !hook.needs.isEmpty { words += " after \(hook.needs.joined(separator: ", "))" }
        words += "; at most \(hook.timeout.deskText)"
        words += hook.isRepeatable ? "; repeated when in doubt" : "; never repeated by itself"
        return ["  \(hook.name)", words]
      })
  }

  /// Returns rows with their columns aligned, each ended by a line feed.
  private static func table(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
