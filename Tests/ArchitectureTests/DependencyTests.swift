import Testing

/// Holds who may know whom: core below adapters below the application.
struct DependencyTests {
  static let tree = SourceTree.here
  static let core = Set(tree.modules(of: .core))
  static let adapters = Set(tree.modules(of: .adapters))

  /// What every module may import: no input, no output, no clock.
  static let language: Set<String> = ["Swift", "Synchronization"]

  /// What adapters and the application may have of the machine.
  static let machine: Set<String> = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc",
  ]

  /// The adapters that may know another adapter.
  static let neighbours: [String: Set<String>] = [
    "Publishing": ["DaemonKit", "Markdown"],
    "Signatures": ["DaemonKit"],
  ]

  @Test func `the sources are read at all`() {
    #expect(Self.core == ["Diagnostics", "Editorial", "GitObjects", "Lint", "Workflow"])
    #expect(Self.adapters.isSuperset(of: ["DaemonKit", "DeskFiles", "GitStore", "Markdown"]))
    let application = Self.tree.modules(of: .application)
    let astray = Self.tree.sources.filter { $0.layer == nil }.map(\.path)
    let count = Self.tree.sources.count
    #expect(application == ["DeskService", "ServiceProtocol", "copydesk", "copydesk-hook"])
    #expect(astray == [])
    #expect(count > 200)
  }

  @Test(arguments: tree.sources.filter { $0.layer == .core })
  func `the core knows neither C nor the machine nor an adapter`(_ file: SourceFile) {
    #expect(Set(file.imports).subtracting(Self.core).subtracting(Self.language) == [])
  }

  @Test(arguments: tree.sources.filter { $0.layer == .core })
  func `the core asks no clock, no chance and no environment`(_ file: SourceFile) {
    let reaches = [
      "ContinuousClock", "SuspendingClock", "CommandLine", "SystemRandomNumberGenerator",
      ".random(", ".shuffled()", ".randomElement()", "readLine(", "Task.", "Task {", " print(",
    ]
    #expect(file.code.filter { line in reaches.contains { line.contains($0) } } == [])
  }

  @Test(arguments: tree.sources.filter { $0.layer == .adapters })
  func `an adapter knows the core, its own library and few neighbours`(_ file: SourceFile) {
    let allowed = Self.core
      .union(Self.language)
      .union(Self.machine)
      .union(Self.tree.cModules)
      .union(Self.neighbours[file.module, default: []])
    #expect(Set(file.imports).subtracting(allowed) == [])
  }

  @Test(arguments: tree.cModules)
  func `each C library is imported by one target`(_ library: String) {
    let users = Set(Self.tree.sources.filter { $0.imports.contains(library) }.map(\.module))
    #expect(users.count == 1, "\(library) is imported by \(users.sorted())")
  }

  @Test(arguments: tree.sources.filter { $0.module == "DeskService" })
  func `the service knows no C library`(_ file: SourceFile) {
    let libraries = Set(Self.tree.cModules)
    #expect(Set(file.imports).intersection(libraries) == [])
  }

  @Test func `a target declares exactly what it imports`() throws {
    let text = Self.tree.text(of: "Package.swift")
    let manifest = Manifest(text: try #require(text))
    let modules = Dictionary(grouping: Self.tree.sources, by: \.module)
    let unread = modules.keys.filter { manifest.dependencies[$0] == nil }
    #expect(unread == [])
    for (module, files) in modules {
      let imported = Set(files.flatMap(\.imports))
        .subtracting(Self.language).subtracting(Self.machine)
      let declared = manifest.dependencies[module, default: []]
      #expect(declared.subtracting(imported) == [], "\(module) declares what it does not import")
      #expect(imported.subtracting(declared) == [], "\(module) imports what it does not declare")
    }
  }
}
