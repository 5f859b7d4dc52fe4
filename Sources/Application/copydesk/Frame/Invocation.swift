/// What a command is run with.
struct Invocation: Sendable {
  let arguments: Arguments
  let places: Places
  let console: Console
  let environment: Environment

  var isJSON: Bool { arguments.has("json") }
  var operands: [String] { arguments.operands }
}
