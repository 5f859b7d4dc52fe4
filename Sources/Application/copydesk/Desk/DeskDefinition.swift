internal import DaemonKit
internal import DeskFiles
internal import DeskService
internal import Diagnostics
internal import Lint
internal import Workflow

/// The desk's `workflow.yaml` as far as this machine knows it.
struct DeskDefinition: Sendable {
  let workflow: WorkflowDefinition
  /// Whether it is what copydesk ships, because this machine has no policy.
  let isShipped: Bool
  /// The file it was read from.
  let path: String

  /// The most bytes that are read of `workflow.yaml`.
  static let limit = 1 << 20

  /// Reads the policy's `workflow.yaml`; without one the desk works as copydesk ships.
  ///
  /// An editor's machine has no policy, and needs none. One that was named must be there, and one
  /// that is there must be valid.
  static func read(_ places: Places) throws -> DeskDefinition {
    let path = places.workflow
    guard let bytes = try DurableFile.read(path, limit: limit) else {
      if places.isConfigNamed { throw CommandError.noWorkflow(path) }
      var shipped = WorkflowDefinition.shipped
      // Nobody has chosen an English here.
      shipped.desk.spelling = nil
      return DeskDefinition(workflow: shipped, isShipped: true, path: path)
    }
    let (workflow, findings) = reader.read(SourceText(path: path, bytes: bytes))
    guard let workflow else {
      let errors = findings.filter { $0.severity == .error }
      let report = PlainReport().text(of: errors) { _ in nil }
      throw CommandError.badWorkflow(path, findings: report)
    }
    return DeskDefinition(workflow: workflow, isShipped: false, path: path)
  }

  /// Reads with the rules and zones of this program.
  static var reader: WorkflowReader {
    WorkflowReader(
      rules: .shipped, zones: SystemZones())
  }

  /// The commands that the desk's own transitions are.
  var wordCommands: [WordCommand] {
    workflow.transitions.filter { $0.trailer != nil }.map { transition in
      WordCommand(transition.name, "say '\(transition.name)' of a brief")
    }
  }
}
