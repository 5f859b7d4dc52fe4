// swift-tools-version: 6.2

import PackageDescription

/// The settings of every Swift target, from the first commit.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Tests read better without a mark at every pointer; all else is as in the sources.
let testHouse: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func core(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/Core/\(name)", swiftSettings: house)
}

func adapter(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/Adapters/\(name)", swiftSettings: house)
}

func library(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/SystemLibraries/\(name)", pkgConfig: pkgConfig,
    providers: [.apt([apt])])
}

func tests(of name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)Tests",
    exclude: exclude, swiftSettings: testHouse)
}

let package = Package(
  name: "copydesk",
  products: [
    .executable(name: "copydesk", targets: ["copydesk"]),
    .executable(name: "copydesk-hook", targets: ["copydesk-hook"]),
  ],
  targets: [
    // Core: no C, no input or output, no clock.
    core("Diagnostics"),
    core("GitObjects"),
    core("Lint", ["Diagnostics"]),
    core("Workflow", ["Diagnostics"]),
    core("Editorial", ["Diagnostics", "GitObjects", "Lint", "Workflow"]),

    // Adapters: each C library is imported by one of them.
    adapter("GitStore", ["Clibgit2", "GitObjects"]),
    adapter("DeskFiles", ["Clibfyaml", "Diagnostics", "Lint", "Workflow"]),
    adapter("Markdown", ["Cmd4c", "Diagnostics", "Lint"]),
    adapter("Proofreader", ["Chunspell", "Cpcre2", "Lint"]),
    adapter("DaemonKit", ["Clinux"]),
    adapter("Signatures", ["DaemonKit", "GitObjects"]),
    adapter("Publishing", ["DaemonKit", "Lint", "Markdown"]),
    adapter("Journal", ["Csqlite3"]),

    // Application.
    .target(
      name: "ServiceProtocol", dependencies: ["DaemonKit"],
      path: "Sources/Application/ServiceProtocol", swiftSettings: house),
    .target(
      name: "DeskService",
      dependencies: [
        "DaemonKit", "DeskFiles", "Diagnostics", "Editorial", "GitObjects", "GitStore", "Journal",
        "Lint", "Markdown", "Proofreader", "Publishing", "ServiceProtocol", "Signatures",
        "Workflow",
      ],
      path: "Sources/Application/DeskService", swiftSettings: house),
    .executableTarget(
      name: "copydesk",
      dependencies: [
        "Cprogram", "DaemonKit", "DeskFiles", "DeskService", "Diagnostics", "Editorial",
        "GitObjects", "GitStore", "Lint", "ServiceProtocol", "Workflow",
      ],
      path: "Sources/Application/copydesk", swiftSettings: house),
    .executableTarget(
      name: "copydesk-hook", dependencies: ["ServiceProtocol"],
      path: "Sources/Application/copydesk-hook", swiftSettings: house,
      // A pusher waits for it to start, and the loader takes half of that.
      linkerSettings: [.unsafeFlags(["-static-executable"], .when(configuration: .release))]),

    // C libraries of Debian 12.
    .systemLibrary(name: "Clinux", path: "Sources/SystemLibraries/Clinux"),
    .systemLibrary(name: "Cprogram", path: "Sources/SystemLibraries/Cprogram"),
    library("Clibgit2", pkgConfig: "libgit2", apt: "libgit2-dev"),
    library("Clibfyaml", pkgConfig: "libfyaml", apt: "libfyaml-dev"),
    library("Cmd4c", pkgConfig: "md4c-html", apt: "libmd4c-html0-dev"),
    library("Chunspell", pkgConfig: "hunspell", apt: "libhunspell-dev"),
    library("Cpcre2", pkgConfig: "libpcre2-8", apt: "libpcre2-dev"),
    library("Csqlite3", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),

    // Tests: tiers are targets.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: testHouse),
    tests(of: "Diagnostics", ["Diagnostics"]),
    tests(of: "GitObjects", ["GitObjects"]),
    tests(of: "Lint", ["DeskFiles", "Diagnostics", "Lint", "Markdown", "Proofreader"]),
    tests(
      of: "Workflow", ["DeskFiles", "Diagnostics", "Workflow"], exclude: ["Snapshots"]),
    tests(of: "Editorial", ["Diagnostics", "Editorial", "GitObjects", "Lint", "Workflow"]),
    tests(of: "GitStore", ["GitObjects", "GitStore"]),
    tests(
      of: "DeskFiles",
      ["DeskFiles", "Diagnostics", "Lint", "Markdown", "Proofreader", "Workflow"],
      exclude: ["Snapshots"]),
    tests(of: "Markdown", ["Diagnostics", "Lint", "Markdown"]),
    tests(of: "Proofreader", ["Lint", "Proofreader"]),
    tests(of: "Signatures", ["DaemonKit", "GitObjects", "Signatures"]),
    tests(of: "Publishing", ["DaemonKit", "Lint", "Markdown", "Publishing"]),
    tests(of: "DaemonKit", ["DaemonKit"]),
    tests(of: "Journal", ["Journal"]),
    tests(
      of: "DeskService",
      [
        "DaemonKit", "DeskFiles", "DeskService", "Editorial", "GitObjects", "GitStore", "Journal",
        "Lint", "Publishing", "ServiceProtocol", "Workflow",
      ]),
    tests(of: "Architecture", []),
    tests(of: "EndToEnd", ["copydesk", "copydesk-hook"], exclude: ["Cases"]),
  ]
)
