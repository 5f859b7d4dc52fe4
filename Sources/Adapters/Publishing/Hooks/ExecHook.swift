internal import DaemonKit

/// Runs a program with the edition as JSON on its standard input.
///
/// No shell sees any of it. The program gets `PATH` and `LANG` and no other variable: what it needs to
/// know is in its arguments, which the desk's policy gives, and on its standard input.
public struct ExecHook: Hook {
  /// All that the program finds in its environment.
  public static let environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]

  public let name: String
  /// The program's absolute path and its arguments.
  public let command: [String]
  /// How long it may run.
  public let timeout: Duration

  public init(name: String, command: [String], timeout: Duration) {
    self.name = name
    self.command = command
    self.timeout = timeout
  }

  /// Runs the program once; only an end with code 0 is a success.
  public func deliver(_ edition: Edition) async -> DeliveryResult {
    guard let program = command.first else {
      return .failed(reason: "the hook '\(name)' has no command", output: "")
    }
    let child = ChildProcess(
      executable: program, arguments: Array(command.dropFirst()), environment: Self.environment,
      workingDirectory: "/", input: HookInput(edition, hook: name).json, timeout: timeout)
    do {
      return Self.result(of: try await child.run(), program: program)
    } catch {
      return .failed(reason: "\(error)", output: "")
    }
  }

  private static func result(of child: ChildResult, program: String) -> DeliveryResult {
    let output = HookOutput(child.output, child.errorOutput).text
    return switch child.termination {
    case .exited(code: 0): .succeeded(output: output)
    case .exited(let code): .failed(reason: "'\(program)' ended with code \(code)", output: output)
    case .signalled(let signal):
      .failed(reason: "'\(program)' was ended by signal \(signal)", output: output)
    case .timedOut: .timedOut(output: output)
    }
  }
}
