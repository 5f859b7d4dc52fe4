/// Writes help from what commands say of themselves.
enum HelpText {
  /// What `copydesk --help` prints.
  static var overview: String {
    var text = """
      Usage: copydesk COMMAND [options] [arguments]

      The desk between writing and printing: briefs in git, approved by signed
      commits, published once.

      """
    for group in Commands.groups {
      text += "\n\(group.heading)\n"
      text += table(group.commands.map { ($0.name, $0.summary) })
    }
    text += "\nOptions of every command\n" + table(of: Option.everywhere)
    return text + "\n'copydesk help COMMAND' says more of one; 'man copydesk' says all.\n"
  }

  /// What `copydesk COMMAND --help` prints.
  static func of(_ command: any Command) -> String {
    let lines = command.usage.map { "copydesk \(command.name)" + ($0.isEmpty ? "" : " \($0)") }
    var text = "Usage: " + lines.joined(separator: "\n       ") + "\n\n"
    text += command.summary.prefix(1).uppercased() + command.summary.dropFirst() + ".\n"
    if !command.discussion.isEmpty { text += "\n\(command.discussion)\n" }
    if !command.options.isEmpty { text += "\nOptions\n" + table(of: command.options) }
    return text + "\nOptions of every command\n" + table(of: Option.everywhere)
  }

  private static func table(of options: [Option]) -> String {
    table(options.map { ($0.letter == nil ? "    \($0.written)" : $0.written, $0.summary) })
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { row in
      "  \(row.0)\(String(repeating: " ", count: width - row.0.count))  \(row.1)\n"
    }.joined()
  }
}
