import Foundation
import TestSupport
import Testing

/// One push and what its pusher is told.
struct PushCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var policy = TrialPolicy()
  /// What is on the desk before.
  var before: (@Sendable (Newsroom) throws -> Void)?
  /// The refs that are pushed, where it is not the desk branch.
  var refs = ["HEAD:refs/heads/main"]
  var options: [String] = []
  /// Whether the push is taken.
  var isAccepted = false
  /// The beginning of a line, and what else it says.
  let says: [Line]
  /// The work that is pushed.
  let work: @Sendable (Newsroom) throws -> Void

  struct Line: Sendable {
    let start: String
    let parts: [String]

    static func error(_ start: String, _ parts: String...) -> Line {
      Line(start: "error: " + start, parts: parts)
    }

    static func warning(_ start: String, _ parts: String...) -> Line {
      Line(start: "warning: " + start, parts: parts)
    }

    static func hint(_ start: String, _ parts: String...) -> Line {
      Line(start: "hint: " + start, parts: parts)
    }

    static func success(_ start: String, _ parts: String...) -> Line {
      Line(start: "success: " + start, parts: parts)
    }

    func isSaid(in lines: [String]) -> Bool {
      lines.contains { line in line.hasPrefix(start) && parts.allSatisfy { line.contains($0) } }
    }
  }

  init(
    _ description: String, policy: TrialPolicy = TrialPolicy(),
    before: (@Sendable (Newsroom) throws -> Void)? = nil,
    refs: [String] = ["HEAD:refs/heads/main"], options: [String] = [], isAccepted: Bool = false,
    says: Line..., work: @escaping @Sendable (Newsroom) throws -> Void
  ) {
    testDescription = description
    self.policy = policy
    self.before = before
    self.refs = refs
    self.options = options
    self.isAccepted = isAccepted
    self.says = says
    self.work = work
  }
}
