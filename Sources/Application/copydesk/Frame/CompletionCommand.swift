/// Writes a shell's completion of command and option names.
struct CompletionCommand: Command {
  let name = "completion"
  let summary = "print bash's completion of commands and options"
  let discussion = "Put 'source <(copydesk completion)' into ~/.bashrc."

  func run(_ invocation: Invocation) throws -> ExitStatus {
    try invocation.arguments.requireNoOperands()
    invocation.console.print(Self.script)
    return .done
  }

  /// The script; names are of letters and hyphens only, so that nothing in it needs quotes.
  static var script: String {
    let names = Commands.all.map(\.name).joined(separator: " ")
    let cases = Commands.all.filter { !$0.options.isEmpty }.map { command in
      "    \(command.name)) options=\"$options \(flags(command.options))\" ;;\n"
    }
    return """
      _copydesk() {
        local word=${COMP_WORDS[COMP_CWORD]} options="\(flags(Option.everywhere))"
        if ((COMP_CWORD == 1)) && [[ $word != -* ]]; then
          COMPREPLY=($(compgen -W "\(names)" -- "$word"))
          return
        fi
        case ${COMP_WORDS[1]} in
      \(cases.joined())  esac
        [[ $word != -* ]] || COMPREPLY=($(compgen -W "$options" -- "$word"))
      }
      complete -o default -F _copydesk copydesk

      """
  }

  private static func flags(_ options: [Option]) -> String {
    options.map { "--\($0.name)" }.joined(separator: " ")
  }
}
