import Foundation
import Publishing
import TestSupport
import Testing

/// A site in a folder of its own, read back as a web server would.
struct SiteOnDisk {
  let folder: TemporaryFolder
  let settings: SiteSettings

  init(title: String = "Weekly Brief", address: String = "https://brief.example.org/") throws {
    folder = try TemporaryFolder()
    settings = SiteSettings(
      address: try #require(SiteAddress(address)), title: title, lang: "en")
  }

  var root: String { folder.path + "site" }
  var writer: SiteWriter { SiteWriter(folder: root, settings: settings) }

  @discardableResult
  func update(from ledger: Ledger) throws -> SiteChanges { try writer.update(from: ledger) }

  func text(_ path: String) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Every file of the site by its path, hidden ones too.
  func files() throws -> [String: Data] {
    guard let paths = FileManager.default.enumerator(atPath: root) else { return [:] }
    var files: [String: Data] = [:]
    for case let path as String in paths {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
      files[path] =
        isFolder.boolValue ? nil : try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"))
    }
    return files
  }

  /// What a reader who follows every link, style and image of every page does not find.
  func brokenReferences() throws -> [String] {
    let files = try files()
    return files.filter { $0.key.hasSuffix("index.html") }.flatMap { path, data in
      let page = String(decoding: data, as: UTF8.self)
      return page.matches(of: #/(?:href|src)="([^"#:]+)"/#).map { String($0.1) }
        .filter { !files.keys.contains(target(of: $0, from: path)) }
        .map { "\(path) → \($0)" }
    }.sorted()
  }

  private func target(of reference: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in reference.removingPercentEncoding?.split(separator: "/") ?? [] where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    let isFolder = reference.hasSuffix("/")
    return (parts + (isFolder ? ["index.html"] : [])).joined(separator: "/")
  }
}
