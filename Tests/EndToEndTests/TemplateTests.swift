import Foundation
import TestSupport
import Testing

@testable import copydesk

struct TemplateTests {
  @Test func `the template that is built in is the folder of the sources`() throws {
    let folder = BuiltProgram.sources.appending(path: "content.git-template")
    var found: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      found[path] = try String(contentsOf: file, encoding: .utf8)
      let isExecutable = FileManager.default.isExecutableFile(atPath: file.path)
      #expect(isExecutable == path.hasPrefix("hooks/"), "\(path)")
    }
    let builtIn = ContentTemplate.files.map { ($0.path, $0.text) }
    #expect(found == Dictionary(uniqueKeysWithValues: builtIn))
  }
}
