import Foundation
import TestSupport
import Testing

@testable import copydesk

struct ManualTests {
  private static let path = BuiltProgram.sources.appending(path: "docs/copydesk.1")

  private static let hasMan = (try? run("man", ["--version"]).status) == 0

  private func manual() throws -> String {
    try String(contentsOf: Self.path, encoding: .utf8).replacing("\\-", with: "-")
  }

  @Test func `the manual names every command`() throws {
    let headings = try manual().split(separator: "\n").filter { $0.hasPrefix(".It Cm ") }
      .map { $0.split(separator: " ")[2] }
    #expect(Set(headings.map(String.init)) == Set(Commands.all.map(\.name)))
  }

  @Test func `the manual names every option`() throws {
    let manual = try manual()
    for option in Option.everywhere + Commands.all.flatMap(\.options) {
      #expect(manual.contains("Fl -\(option.name)"), "--\(option.name)")
    }
  }

  @Test func `the manual names every variable and status`() throws {
    let manual = try manual()
    for variable in Places.variables + ["COPYDESK_TEMPLATE", "COPYDESK", "NO_COLOR"] {
      #expect(manual.contains(".It Ev \(variable)\n"), "\(variable)")
    }
    for status in ExitStatus.allCases {
      #expect(manual.contains(".It \(status.rawValue)\n"), "\(status)")
    }
  }

  @Test(.enabled(if: hasMan, "man is not installed"))
  func `man shows the manual without a warning`() throws {
    let shown = try run(
      "man", ["--warnings", "-l", Self.path.path], environment: manEnvironment)
    #expect(shown.status == 0)
    #expect(shown.errorText == "")
    #expect(shown.text.contains("COPYDESK(1)"))
  }

  private var manEnvironment: [String: String] {
    ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "90", "PAGER": "cat"]
  }
}
