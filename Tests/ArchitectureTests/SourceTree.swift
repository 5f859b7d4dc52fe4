import Foundation

/// The files of this repository, read from where this test was compiled.
struct SourceTree: Sendable {
  static let here = SourceTree()

  let root: URL
  /// Every Swift file below `Sources`, in the order of their paths.
  let sources: [SourceFile]

  private init() {
    let root = URL(fileURLWithPath: #filePath, isDirectory: false)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    self.root = root
    sources = Self.paths(below: "Sources", of: root)
      .filter { $0.hasSuffix(".swift") }
      .compactMap { path in
        Self.text(of: path, in: root).map { SourceFile(path: path, text: $0) }
      }
  }

  /// The modules of one layer, by the folder that they lie in.
  func modules(of layer: Layer) -> [String] {
    Set(sources.filter { $0.layer == layer }.map(\.module)).sorted()
  }

  /// The names of the modules through which C is reached.
  var cModules: [String] {
    let folder = root.appending(path: "Sources/SystemLibraries")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted()
  }

  /// The paths of all files that belong to the repository, build products left out.
  var paths: [String] { Self.paths(below: "", of: root) }

  /// A file's text, or `nil` where it is not UTF-8.
  func text(of path: String) -> String? { Self.text(of: path, in: root) }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  private static func text(of path: String, in root: URL) -> String? {
    let bytes = try? Data(contentsOf: root.appending(path: path))
    return bytes.flatMap { String(data: $0, encoding: .utf8) }
  }

  private static func paths(below folder: String, of root: URL) -> [String] {
    let start = folder.isEmpty ? root : root.appending(path: folder, directoryHint: .isDirectory)
    let walk = FileManager.default.enumerator(
      at: start, includingPropertiesForKeys: [.isRegularFileKey])
    let top = root.standardizedFileURL.path + (root.path.hasSuffix("/") ? "" : "/")
    var found: [String] = []
    while let file = walk?.nextObject() as? URL {
      if [".build", ".git", ".swiftpm", "__pycache__"].contains(file.lastPathComponent) {
        walk?.skipDescendants()
      } else if (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
        found.append(String(file.standardizedFileURL.path.dropFirst(top.count)))
      }
    }
    return found.sorted()
  }
}
