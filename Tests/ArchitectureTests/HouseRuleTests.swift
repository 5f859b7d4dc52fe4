import Testing

/// Holds the rules of the house that a compiler does not.
struct HouseRuleTests {
  static let sources = SourceTree.here.sources
  static let named = sources.filter { $0.name != "main" }

  /// Names that end like a vague one, and are what the world calls the thing.
  static let callings: Set<String> = ["ServiceManager"]

  @Test(arguments: sources)
  func `nothing is asserted that the compiler could prove`(_ file: SourceFile) {
    let assertions = [
      "@unchecked", "@preconcurrency", "nonisolated(unsafe)", "try!", "as!", "fatalError(",
    ]
    #expect(file.code.filter { line in assertions.contains { line.contains($0) } } == [])
  }

  @Test(arguments: sources)
  func `no work is left as a remark`(_ file: SourceFile) {
    let marks = ["TODO", "FIXME", "XXX", "HACK"].flatMap { ["// \($0)", "//\($0)", "/// \($0)"] }
    #expect(file.lines.filter { line in marks.contains { line.contains($0) } } == [])
  }

  @Test(arguments: sources)
  func `a file has at most 300 lines and a function at most 45`(_ file: SourceFile) {
    #expect(file.lines.count <= 301)
    #expect(file.functions.filter { $0.count > 45 }.map(\.line) == [])
  }

  @Test func `functions are found at all`() {
    let count = Self.sources.map(\.functions.count).reduce(0, +)
    #expect(count > 500)
  }

  @Test(arguments: named)
  func `a file is named for the type in it`(_ file: SourceFile) throws {
    let type = try #require(file.name.split(separator: "+").first)
    let names = file.types.flatMap { $0.name.split(separator: ".") }
    #expect(names.contains(type))
  }

  @Test(arguments: named)
  func `what a file declares first is documented`(_ file: SourceFile) throws {
    let first = try #require(
      file.lines.first { line in
        let isRemark = line.hasPrefix("//") && !line.hasPrefix("///")
        return !line.isEmpty && !isRemark
          && !line.split(separator: " ").prefix(3).contains("import")
      })
    #expect(first.hasPrefix("///") || first.contains("extension "))
  }

  @Test(arguments: sources)
  func `no type is named for nothing, or like its module`(_ file: SourceFile) {
    let vague = [
      "Manager", "Helper", "Util", "Utils", "Handler", "Processor", "Common", "Base", "Impl",
      "Info",
    ]
    let names = file.types.filter { $0.kind != "extension" }.map(\.name)
    let isVague = { (name: String) in vague.contains { name.hasSuffix($0) } }
    #expect(names.filter { isVague($0) && !Self.callings.contains($0) } == [])
    #expect(!names.contains(file.module))
  }
}
