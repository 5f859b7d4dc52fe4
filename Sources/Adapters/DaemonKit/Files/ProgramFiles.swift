internal import Glibc

/// The files that come with the running program.
public enum ProgramFiles {
  /// Returns where a file or folder of the program's own is, or `nil` where it is nowhere.
  ///
  /// An installed program has it in `share/NAME` beside its `bin`; one that was just built has it in
  /// the folder with its `Package.swift`, some folders above. Calls `realpath` and `access`.
  public static func path(of file: String, program: String) -> String? {
    guard let binary = unsafe realpath("/proc/self/exe", nil) else { return nil }
    defer { unsafe free(binary) }
    let folders = unsafe String(cString: binary).split(separator: "/").dropLast()
    let installed =
      "/" + (folders.dropLast() + ["share", program[...], file[...]]).joined(separator: "/")
    if isThere(installed) { return installed }
    for depth in stride(from: folders.count, through: max(1, folders.count - 5), by: -1) {
      let top = "/" + folders.prefix(depth).joined(separator: "/")
      if isThere("\(top)/Package.swift"), isThere("\(top)/\(file)") { return "\(top)/\(file)" }
    }
    return nil
  }

  private static func isThere(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }
}
