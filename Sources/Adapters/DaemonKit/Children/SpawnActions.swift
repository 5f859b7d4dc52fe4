internal import Clinux
internal import Glibc

/// Owns what `posix_spawn` does with descriptors in the new process.
@safe
struct SpawnActions: ~Copyable {
  let pointer: UnsafeMutablePointer<posix_spawn_file_actions_t>

  /// Gives the new process three descriptors and no other.
  ///
  /// Calls `posix_spawn_file_actions_addclosefrom_np`, so that not even a descriptor that a library
  /// opened without close-on-exec is inherited.
  init(input: CInt, output: CInt, errorOutput: CInt, folder: String) throws(SystemError) {
    unsafe pointer = .allocate(capacity: 1)
    let status = unsafe posix_spawn_file_actions_init(pointer)
    guard status == 0 else {
      unsafe pointer.deallocate()
      throw SystemError("prepare a process", code: status)
    }
    for (own, standard) in [(input, 0 as CInt), (output, 1), (errorOutput, 2)] {
      try SystemError.checkNumber(
        unsafe posix_spawn_file_actions_adddup2(pointer, own, standard), "prepare a process")
    }
    try SystemError.checkNumber(
      unsafe posix_spawn_file_actions_addclosefrom_np(pointer, 3), "prepare a process")
    try SystemError.checkNumber(
      unsafe posix_spawn_file_actions_addchdir_np(pointer, folder), "prepare a process")
  }

  deinit {
    unsafe posix_spawn_file_actions_destroy(pointer)
    unsafe pointer.deallocate()
  }
}
