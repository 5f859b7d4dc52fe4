/// Says why a word of `workflow.yaml` cannot be read, and how it is written.
public struct WorkflowTextError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ description: String) {
    self.description = description
  }
}
