internal import Glibc

/// The files of a working tree.
enum FolderListing {
  /// Returns all plain files below a folder, as paths from the root, in no order.
  ///
  /// Links are not followed, and hidden names are left out.
  ///
  /// The folder is named with its slash; nothing is the whole tree. Calls `opendir` and `readdir`.
  static func files(under root: String, folder: String) -> [String] {
    var waiting = [folder]
    var files: [String] = []
    while let next = waiting.popLast() {
      for (name, kind) in entries(of: "\(root)/\(next)") where !name.hasPrefix(".") {
        switch kind {
        case S_IFDIR: waiting.append("\(next)\(name)/")
        case S_IFREG: files.append(next + name)
        default: continue
        }
      }
    }
    return files
  }

  private static func entries(of path: String) -> [(name: String, kind: mode_t)] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var entries: [(name: String, kind: mode_t)] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(validatingCString: $0)
        }
      }
      var state = stat()
      guard let name, unsafe lstat("\(path)/\(name)", &state) == 0 else { continue }
      entries.append((name, state.st_mode & S_IFMT))
    }
    return entries
  }
}

extension FolderListing {
  /// Whether a folder has no entry, not even a hidden one.
  static func isEmpty(_ path: String) -> Bool {
    entries(of: path).allSatisfy { $0.name == "." || $0.name == ".." }
  }
}
