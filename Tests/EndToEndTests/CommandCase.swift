import Foundation
import TestSupport
import Testing

/// One case: a folder whose name is a sentence about the product.
///
/// `command` is run by `sh` in a copy of `input`, with `copydesk` in its path; `stdout`, `stderr` and
/// `status` say what comes of it. `setup` is run before, and must succeed.
struct CommandCase: Sendable, CustomTestStringConvertible {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  static let all: [CommandCase] = {
    let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? []
    return names.sorted().map { CommandCase(folder: cases.appending(path: $0)) }
  }()

  /// Returns what an expectation's file says; nothing where there is no file.
  func expected(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  /// Writes what came as what is expected; an empty expectation has no file.
  func record(_ name: String, _ text: String) throws {
    let file = folder.appending(path: name)
    if !text.isEmpty {
      try Data(text.utf8).write(to: file)
    } else if FileManager.default.fileExists(atPath: file.path) {
      try FileManager.default.removeItem(at: file)
    }
  }

  /// Runs it and returns what came, with the temporary folder's name as `HERE`.
  func outcome() throws -> [(name: String, text: String)] {
    let here = try TemporaryFolder()
    let work = here.url.appending(path: "work")
    let input = folder.appending(path: "input")
    if FileManager.default.fileExists(atPath: input.path) {
      try FileManager.default.copyItem(at: input, to: work)
    } else {
      try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    }
    let setup = folder.appending(path: "setup").path
    if FileManager.default.fileExists(atPath: setup) {
      let result = try shell(["-eu", setup], in: work, here)
      guard result.status == 0 else { throw SetupFailure(description: result.errorText) }
    }
    let result = try shell([folder.appending(path: "command").path], in: work, here)
    func shown(_ text: String) -> String { text.replacing(Self.plain(here.path), with: "HERE") }
    return [
      ("stdout", shown(result.text)), ("stderr", shown(result.errorText)),
      ("status", result.status == 0 ? "" : "\(result.status)\n"),
    ]
  }

  private func shell(_ arguments: [String], in work: URL, _ here: TemporaryFolder) throws
    -> ProgramResult
  {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return try run(
      "sh", arguments, in: work,
      environment: [
        "PATH": "\(BuiltProgram.folder.path):\(path)", "HOME": Self.plain(here.path), "TZ": "UTC",
        "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1", "COPYDESK_CONFIG": "",
        "GIT_AUTHOR_NAME": "Ada Example", "GIT_AUTHOR_EMAIL": "ada@example.org",
        "GIT_COMMITTER_NAME": "Ada Example", "GIT_COMMITTER_EMAIL": "ada@example.org",
        "GIT_AUTHOR_DATE": "1600000000 +0000", "GIT_COMMITTER_DATE": "1600000000 +0000",
        "SOURCES": BuiltProgram.sources.path,
      ])
  }

  private static func plain(_ path: String) -> String {
    path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

/// Says that a case could not be set up.
struct SetupFailure: Error, CustomStringConvertible {
  let description: String
}
