internal import GitObjects
internal import Glibc

/// Where a repository lies on disk, found without libgit2 so that its refusals can be explained.
struct RepositoryPlace {
  let gitDirectory: String
  let commonDirectory: String

  init(gitDirectory: String, commonDirectory: String) {
    self.gitDirectory = gitDirectory
    self.commonDirectory = commonDirectory
  }

  /// Finds the repository at a path, or above it unless the search is exact.
  init?(at path: String, isExact: Bool) {
    var folder = path
    for _ in 0..<(isExact ? 1 : 64) {
      if let place = RepositoryPlace(in: folder) {
        self = place
        return
      }
      folder += "/.."
    }
    return nil
  }

  /// The path that git's environment names: `GIT_DIR`, else the working directory.
  static var pathFromEnvironment: String {
    guard let value = unsafe getenv("GIT_DIR") else { return "." }
    return unsafe String(cString: value)
  }

  /// The folder of refs and objects that a folder of git's belongs to, without links.
  ///
  /// Calls `realpath`.
  static func commonDirectory(of gitDirectory: String) -> String? {
    guard let place = RepositoryPlace(at: gitDirectory, isExact: true),
      let resolved = unsafe realpath(place.commonDirectory, nil)
    else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved) + "/"
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private init?(in folder: String) {
    let inside = folder + "/.git"
    if let link = Self.firstLine(of: inside), link.hasPrefix("gitdir: ") {
      let target = String(link.dropFirst(8))
      self.init(linkedTo: target.hasPrefix("/") ? target : folder + "/" + target)
    } else if Self.isFolder(inside) {
      self.init(linkedTo: inside)
    } else if Self.isFolder(folder + "/objects") || Self.firstLine(of: folder + "/HEAD") != nil {
      self.init(linkedTo: folder)
    } else {
      return nil
    }
  }

  private init(linkedTo directory: String) {
    gitDirectory = directory
    guard let common = Self.firstLine(of: directory + "/commondir") else {
      commonDirectory = directory
      return
    }
    commonDirectory = common.hasPrefix("/") ? common : directory + "/" + common
  }

  /// Reads the first line of a small file, or `nil` if it is not one.
  private static func firstLine(of path: String) -> String? {
    guard let line = start(of: path).split(separator: UInt8(ascii: "\n")).first else { return nil }
    return String(validating: line, as: UTF8.self)
  }

  /// Returns the first 4,096 bytes of a file; none where it cannot be read.
  static func start(of path: String) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    return Array(bytes.prefix(max(count, 0)))
  }
}
