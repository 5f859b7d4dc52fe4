internal import Glibc

/// A signal that asks something of the service.
public enum ProcessSignal: CaseIterable, Sendable {
  /// SIGTERM: finish what is in hand and stop.
  case terminate
  /// SIGINT: the same, from a terminal.
  case interrupt
  /// SIGHUP: read the configuration again.
  case hangUp

  var number: CInt {
    switch self {
    case .terminate: SIGTERM
    case .interrupt: SIGINT
    case .hangUp: SIGHUP
    }
  }

  /// Makes a write to a closed pipe or socket an error instead of the end of the process.
  ///
  /// Calls `signal`. Children that `ChildProcess` starts are not concerned.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
