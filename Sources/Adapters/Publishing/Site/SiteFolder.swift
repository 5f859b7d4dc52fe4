internal import Glibc
internal import Synchronization

/// A folder on disk whose files are replaced by renames.
package final class SiteFolder: SiteFiles {
  private let root: String
  /// Whether everybody may read it, whatever the process lets others do with its own.
  private let isPublic: Bool
  /// The folders whose names have changed since the last `sync()`.
  private let changed = Mutex<Set<String>>([])

  package init(_ root: String, isPublic: Bool = true) {
    self.root = root
    self.isPublic = isPublic
  }

  package func read(_ path: String) throws -> [UInt8]? {
    try OpenFile.reading(full(path))?.readAll()
  }

  /// Writes beside the file's place, syncs and renames: calls `fsync` and `rename`.
  ///
  /// The name beside it is always the same, so what a crash leaves there is used or removed later.
  package func write(_ bytes: [UInt8], to path: String) throws {
    try makeFolders(above: path)
    let new = aside(path)
    let file = try OpenFile.replacing(new)
    try file.write(bytes)
    if isPublic { try file.makePublic() }
    try file.sync()
    try check(unsafe rename(new, full(path)), "write '\(full(path))'")
    noteChange(above: path)
  }

  package func append(_ bytes: [UInt8], to path: String) throws {
    let file = try OpenFile.appending(full(path))
    try file.write(bytes)
    try file.sync()
  }

  package func remove(_ path: String) throws {
    for file in [aside(path), full(path)] {
      let status = unsafe unlink(file)
      let isGone = status == 0 || errno == ENOENT || errno == ENOTDIR
      try check(isGone ? 0 : -1, "remove '\(file)'")
    }
    noteChange(above: path)
    var folder = parent(of: path)
    // A folder that holds anything else stays, whoever put it there.
    while !folder.isEmpty, unsafe rmdir(full(folder)) == 0 {
      noteChange(above: folder)
      folder = parent(of: folder)
    }
  }

  package func stamp(_ path: String) throws -> FileStamp? { try FileStamp(of: full(path)) }

  package func sync() throws {
    let folders = changed.withLock { changed in
      defer { changed = [] }
      return changed
    }
    for folder in folders.sorted() { try OpenFile.syncFolder(full(folder)) }
  }

  private func full(_ path: String) -> String { path.isEmpty ? root : "\(root)/\(path)" }

  private func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private func aside(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let folder = full(parent(of: path))
    return "\(folder)/.\(name).new"
  }

  private func noteChange(above path: String) {
    _ = changed.withLock { $0.insert(parent(of: path)) }
  }

  private func makeFolders(above path: String) throws {
    var folder = ""
    for part in [""] + parent(of: path).split(separator: "/").map(String.init) {
      folder = folder.isEmpty ? part : "\(folder)/\(part)"
      if unsafe mkdir(full(folder), 0o755) == 0 {
        if isPublic {
          try check(unsafe chmod(full(folder), 0o755), "let everybody read '\(full(folder))'")
        }
        if !folder.isEmpty { noteChange(above: folder) }
      } else {
        try check(errno == EEXIST ? 0 : -1, "make folder '\(full(folder))'")
      }
    }
  }

  private func check(_ status: CInt, _ operation: String) throws(PublishingError) {
    try PublishingError.check(status, operation)
  }
}
