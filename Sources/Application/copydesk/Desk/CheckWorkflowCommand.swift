internal import DeskFiles
internal import Diagnostics
internal import Workflow

/// Reads `workflow.yaml`, says what is wrong with it, and else what it means.
struct CheckWorkflowCommand: Command {
  let name = "check-workflow"
  let summary = "say what is wrong with workflow.yaml, or explain it"
  let usage = ["[--json | --dot] [FILE]"]
  let discussion = "Without FILE it reads workflow.yaml of the policy's folder."
  let options = [Option("dot", "print the states as a graph, for 'dot -Tsvg'")]

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let arguments = invocation.arguments
    try arguments.requireAtMostOne(of: ["json", "dot"])
    let operands = arguments.operands
    if operands.count > 1 { throw CommandError.unexpectedOperand(operands[1]) }
    let path = operands.first ?? invocation.places.workflow
    let bytes =
      path == "-"
      ? try StandardInput.read(limit: DeskDefinition.limit)
      : try CopyFile(path: path).read(limit: DeskDefinition.limit)
    let source = SourceText(path: path, bytes: bytes)
    let (workflow, found) = DeskDefinition.reader.read(source)
    report(found, workflow, source, invocation)
    return workflow == nil ? .badPolicy : .done
  }

  private func report(
    _ found: [Diagnostic], _ workflow: WorkflowDefinition?, _ source: SourceText,
    _ invocation: Invocation
  ) {
    let console = invocation.console
    if invocation.isJSON { return console.print(JSONReport.text(of: found)) }
    console.print(console.report.text(of: found) { $0 == source.path ? source : nil })
    guard let workflow else {
      let name = VisibleText.escaping(source.path)
      return console.complain("'\(name)' is invalid: \(DiagnosticSummary(of: found))")
    }
    let explanation = WorkflowExplanation(workflow)
    console.print(invocation.arguments.has("dot") ? explanation.dot : explanation.text)
  }
}
