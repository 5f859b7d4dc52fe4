internal import Glibc

/// The folder of one style on disk.
public struct StyleFolder: Sendable {
  /// A file of the folder.
  public struct File: Sendable {
    public let path: String
    public let bytes: [UInt8]
  }

  /// How many files of a folder are read, and how many bytes of each.
  private static let limits = (files: 512, bytes: 1 << 20)

  private let path: String

  public init(path: String) {
    self.path = path
  }

  /// Reads all files of the folder, in the order of their names; none where there is no folder.
  ///
  /// - Throws: A sentence, where a file is there and cannot be read.
  public func files() throws -> [File] {
    try names().map { name in
      let file = "\(path)/\(name)"
      return File(path: file, bytes: try BoundedFile.read(file, limit: Self.limits.bytes))
    }
  }

  /// Returns the names of the folder's files, in order; none where there is no folder.
  ///
  /// Calls `opendir` and `readdir`.
  func names() throws(BoundedFile.Failure) -> [String] {
    guard let folder = unsafe opendir(path) else {
      guard errno == ENOENT || errno == ENOTDIR else { throw BoundedFile.Failure(errno) }
      return []
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(validatingCString: $0)
        }
      }
      guard let name, Self.isOfStyle(name) else { continue }
      names.append(name)
      guard names.count <= Self.limits.files else {
        throw BoundedFile.Failure(
          reason: "it has more than \(Self.limits.files) files", isAbsence: false)
      }
    }
    return names.sorted()
  }

  /// Returns the style that a file is a rule of: the name of its folder.
  public static func style(of path: String) -> String {
    path.split(separator: "/").dropLast().last.map(String.init) ?? ""
  }

  /// Whether a file is one of a style by its name: a rule, or a list of words that a rule names.
  public static func isOfStyle(_ name: String) -> Bool {
    [".yml", ".yaml", ".txt"].contains { name.hasSuffix($0) } && !name.hasPrefix(".")
  }
}
