internal import Glibc

/// The files that come with the running program.
public enum ProgramFiles {
  /// Returns where a file or folder of the program's own is, or `nil` where it is nowhere.
  ///
  /// One that was just built has it in the folder with its `Package.swift`, some folders above.
  public static func path(of file: String, program: String) -> String? {
    if let installed = installed(file, program: program) { return installed }
    let folders = folders
    for depth in stride(from: folders.count, through: max(1, folders.count - 5), by: -1) {
      let top = "/" + folders.prefix(depth).joined(separator: "/")
      if isThere("\(top)/Package.swift"), isThere("\(top)/\(file)") { return "\(top)/\(file)" }
    }
    return nil
  }

  /// Returns where an installed program has a file or folder: in `share/NAME` beside its `bin`.
  public static func installed(_ file: String, program: String) -> String? {
    let path = "/" + (folders.dropLast() + ["share", program, file]).joined(separator: "/")
    return isThere(path) ? path : nil
  }

  /// The folders that the program lies in, from the root on.
  ///
  /// Calls `realpath`.
  private static var folders: [String] {
    guard let binary = unsafe realpath("/proc/self/exe", nil) else { return [] }
    defer { unsafe free(binary) }
    return unsafe String(cString: binary).split(separator: "/").dropLast().map(String.init)
  }

  /// Calls `access`.
  private static func isThere(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }
}
