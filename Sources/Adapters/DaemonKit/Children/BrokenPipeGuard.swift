internal import Glibc

/// Keeps SIGPIPE from this thread while it writes to pipes.
///
/// Only this thread's mask changes, so that a program which relies on dying of SIGPIPE still does.
struct BrokenPipeGuard {
  private let before: sigset_t
  private let wasPending: Bool

  init() {
    var pending = sigset_t()
    unsafe sigpending(&pending)
    wasPending = unsafe sigismember(&pending, SIGPIPE) == 1
    var mask = Self.brokenPipe
    var before = sigset_t()
    unsafe pthread_sigmask(SIG_BLOCK, &mask, &before)
    self.before = before
  }

  /// Puts the mask back, after taking away a SIGPIPE of our own.
  func restore() {
    if !wasPending {
      var mask = Self.brokenPipe
      var now = timespec()
      while unsafe sigtimedwait(&mask, nil, &now) < 0, errno == EINTR {}
    }
    var mask = before
    unsafe pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  private static var brokenPipe: sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, SIGPIPE)
    return set
  }
}
