internal import Workflow

/// A word that a person can say to the desk, and the trailer that says it.
struct SpokenWord: Hashable, Sendable {
  /// The command's name.
  let name: String
  /// The trailer's token.
  let token: String
  /// The transition it speaks for, unless its meaning is fixed.
  let transition: Transition?
  /// Whether it is said of exact words, so that their blob is named.
  let isForWords: Bool

  /// Finds the word that a command says.
  ///
  /// - Throws: Where this desk has no transition of that name.
  init(_ name: String, _ workflow: WorkflowDefinition) throws(CommandError) {
    self.name = name
    if let fixed = Self.fixed[name] {
      token = fixed
      transition = nil
      isForWords = false
      return
    }
    let spoken = workflow.transitions.filter { $0.trailer != nil }
    guard let transition = spoken.first(where: { $0.name == name }), let token = transition.trailer
    else {
      throw .noTransition(name, names: spoken.map(\.name) + Self.fixed.keys.sorted())
    }
    self.token = token
    self.transition = transition
    isForWords = workflow.kind(of: transition) == .approval
  }

  private static let fixed = [
    "hold": "Held-by", "release": "Released-by", "revoke": "Revoked-by",
  ]

  var needsChecks: Bool { transition?.requiresChecks ?? false }

  /// The group whose members may say it, unless its meaning is fixed.
  var group: String? {
    guard case .group(let group) = transition?.by else { return nil }
    return group
  }

  /// The word as the start of a sentence: `Request changes`.
  var title: String {
    let words = name.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
