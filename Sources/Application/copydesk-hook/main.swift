internal import Glibc

// A pusher who went away is an error of `write` and not a death.
_ = signal(SIGPIPE, SIG_IGN)

exit(HookProgram(arguments: CommandLine.arguments).run())
