internal import Glibc

/// Owns what `posix_spawn` sets in the new process: its group and its signals.
@safe
struct SpawnAttributes: ~Copyable {
  let pointer: UnsafeMutablePointer<posix_spawnattr_t>

  /// Makes the process lead a group of its own, with no signal blocked or ignored.
  init() throws(SystemError) {
    unsafe pointer = .allocate(capacity: 1)
    let status = unsafe posix_spawnattr_init(pointer)
    guard status == 0 else {
      unsafe pointer.deallocate()
      throw SystemError("prepare a process", code: status)
    }
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    for code in unsafe [
      posix_spawnattr_setsigmask(pointer, &none), posix_spawnattr_setsigdefault(pointer, &all),
      posix_spawnattr_setpgroup(pointer, 0), posix_spawnattr_setflags(pointer, Int16(flags)),
    ] {
      try SystemError.checkNumber(code, "prepare a process")
    }
  }

  deinit {
    unsafe posix_spawnattr_destroy(pointer)
    unsafe pointer.deallocate()
  }
}
