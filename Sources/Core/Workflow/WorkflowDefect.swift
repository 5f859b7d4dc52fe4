public import Diagnostics

/// What is wrong with a workflow, and where in the definition.
public struct WorkflowDefect: Hashable, Sendable {
  /// One step from the whole file to the place.
  public enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  /// The way to the place, such as `transitions[2].from`.
  public var path: [Step]
  public var severity: Severity
  public var message: String
  /// Whether it is the key itself that is wrong, and not what it stands for.
  public var isAboutKey: Bool

  public init(
    _ path: [Step], _ message: String, severity: Severity = .error, isAboutKey: Bool = false
  ) {
    self.path = path
    self.isAboutKey = isAboutKey
    self.severity = severity
    self.message = message
  }

  /// The path for a person to read.
  public var pathText: String {
    path.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}
