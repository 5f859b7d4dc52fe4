import Testing

/// Holds what is true of the whole repository: its documents, and that it is at home anywhere.
struct RepositoryTests {
  static let tree = SourceTree.here
  static let documents = tree.paths.filter { $0.hasSuffix(".md") && !$0.contains("/Cases/") }
  static let records = tree.paths.filter {
    $0.wholeMatch(of: #/docs\/decisions\/\d{4}-.*\.md/#) != nil
  }

  @Test func `no file names a folder of the machine that it was written on`() {
    // Put together here, so that this file does not name them either.
    let homes = ["root", "work", "home", "Users", "opt/swift", "tmp/wt"].map { "/\($0)/" }
    let isPartOfPath = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "_.~}*-".utf8.contains(byte)
    }
    for path in Self.tree.paths {
      guard let text = Self.tree.text(of: path) else { continue }
      let bytes = Array(text.utf8)
      for home in homes where text.contains(home) {
        let named = bytes.indices.filter { start in
          bytes[start...].starts(with: home.utf8)
            && (start == 0 || !isPartOfPath(bytes[start - 1]))
        }
        #expect(named == [], "\(path) names '\(home)' at these bytes")
      }
    }
  }

  @Test(arguments: documents)
  func `every link of a document leads somewhere`(_ path: String) throws {
    let read = Self.tree.text(of: path)
    let text = Self.withoutExamples(try #require(read))
    let folder = path.split(separator: "/").dropLast()
    for link in text.matches(of: #/\]\(([^)\s]+)\)/#) {
      let target = link.1.prefix { $0 != "#" }
      guard !target.isEmpty, !target.contains(":") else { continue }
      var parts = folder
      for part in target.split(separator: "/") {
        if part == ".." { parts = parts.dropLast() } else if part != "." { parts.append(part) }
      }
      let leads = Self.tree.exists(parts.joined(separator: "/"))
      #expect(leads, "\(path): \(link.1)")
    }
  }

  /// A document without its fenced blocks: what stands there is shown and leads nowhere.
  private static func withoutExamples(_ text: String) -> String {
    var isExample = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let isFence = line.hasPrefix("```") || line.hasPrefix("~~~")
      if isFence { isExample.toggle() }
      return !isFence && !isExample
    }.joined(separator: "\n")
  }

  @Test func `the index of decisions names each record once`() throws {
    let text = Self.tree.text(of: "docs/decisions/README.md")
    let index = try #require(text)
    let numbers = Self.records.compactMap { $0.split(separator: "/").last?.prefix(4) }
    #expect(numbers.count > 20)
    #expect(Set(numbers).count == numbers.count)
    for record in Self.records {
      let name = try #require(record.split(separator: "/").last)
      #expect(index.ranges(of: "(\(name))").count == 1, "\(name)")
    }
  }
}
