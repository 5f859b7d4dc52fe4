/// Where the desk's things are: by option, else by environment variable, else by default.
struct Places: Hashable, Sendable {
  /// The folder of the policy.
  let config: String
  /// Whether somebody named the folder of the policy.
  let isConfigNamed: Bool
  /// The content repository, where somebody named it.
  let repo: String?
  let state: String
  let socket: String

  init(_ arguments: Arguments, _ environment: Environment) {
    func named(_ option: String, _ variable: String) -> String? {
      arguments.value(option) ?? environment[variable]
    }
    let config = named("config", "COPYDESK_CONFIG")
    self.config = config ?? "/etc/copydesk"
    isConfigNamed = config != nil
    repo = named("repo", "COPYDESK_REPO")
    state = named("state", "COPYDESK_STATE") ?? "/var/lib/copydesk"
    socket = named("socket", "COPYDESK_SOCKET") ?? "/run/copydesk/copydesk.sock"
  }

  /// The environment variables, for help and the manual.
  static let variables = [
    "COPYDESK_CONFIG", "COPYDESK_REPO", "COPYDESK_STATE", "COPYDESK_SOCKET",
  ]

  /// The path of the policy's `workflow.yaml`.
  var workflow: String { "\(config)/workflow.yaml" }
}
