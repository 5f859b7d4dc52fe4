/// One option of a command: what help, the manual and the scanner know of it.
struct Option: Hashable, Sendable {
  /// The long name, without its hyphens.
  let name: String
  let letter: Character?
  /// What stands for the value in help, such as `FILE`, or `nil` where there is none.
  let placeholder: String?
  let summary: String

  init(
    _ name: String, letter: Character? = nil, value placeholder: String? = nil, _ summary: String
  ) {
    self.name = name
    self.letter = letter
    self.placeholder = placeholder
    self.summary = summary
  }

  /// The option as help shows it: `-m, --message TEXT`.
  var written: String {
    let short = letter.map { "-\($0), " } ?? ""
    return short + "--\(name)" + (placeholder.map { " \($0)" } ?? "")
  }
}

extension Option {
  /// The options that every command has.
  static let everywhere = [
    Option("config", value: "DIR", "the desk's policy: workflow.yaml and keys [/etc/copydesk]"),
    Option("repo", value: "DIR", "the content repository [the one around this folder]"),
    Option("state", value: "DIR", "the service's own files [/var/lib/copydesk]"),
    Option("socket", value: "PATH", "the service's socket [/run/copydesk/copydesk.sock]"),
    Option("color", value: "WHEN", "auto, always or never [auto]"),
    Option("json", "print one JSON document on standard output"),
    Option("help", letter: "h", "say what the command does"),
  ]
}
