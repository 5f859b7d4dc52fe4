/// Finds what is wrong with a workflow as a whole.
///
/// What one value alone shows (a broken time span, a quorum of zero) is found where it is read;
/// here is what only shows when the parts are seen together, and what a definition that was made
/// by code can have wrong.
public struct WorkflowValidation: Sendable {
  let definition: WorkflowDefinition
  let rules: RuleCatalogue

  /// - Parameters:
  ///   - definition: the workflow.
  ///   - rules: the rules that this program can run.
  public init(_ definition: WorkflowDefinition, rules: RuleCatalogue) {
    self.definition = definition
    self.rules = rules
  }

  /// Everything that is wrong, in the order of the file's parts.
  public var defects: [WorkflowDefect] {
    deskDefects + peopleDefects + groupDefects + stateDefects + transitionDefects + trailerDefects
      + graphDefects + checkDefects + hookDefects
  }

  var stateNames: [String] { definition.states.map(\.text) }

  /// Whether a text is a name as the file writes names: lower-case words joined by hyphens.
  static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count <= 64,
      text.utf8.last != UInt8(ascii: "-")
    else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  /// Whether a text has only what shows: no control, format or line-breaking characters.
  static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        false
      default: true
      }
    }
  }
}
