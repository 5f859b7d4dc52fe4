internal import Glibc

// A reader that went away (`copydesk check | head`) is an error of `write` and not a death.
_ = signal(SIGPIPE, SIG_IGN)

let status = await Program(environment: .ofThisProcess)
  .run(Array(CommandLine.arguments.dropFirst()))
exit(status.rawValue)
