public import Foundation

/// What a program said and how it ended.
public struct ProgramResult: Sendable {
  public let status: Int32
  public let output: Data
  public let errorOutput: Data

  public var text: String { String(decoding: output, as: UTF8.self) }
  public var errorText: String { String(decoding: errorOutput, as: UTF8.self) }
}

/// Says that a program that had to succeed did not.
public struct ProgramFailure: Error, CustomStringConvertible {
  public let description: String
}

/// Runs a program and waits for it.
///
/// Standard output and error go through files, so that neither can fill a pipe and block.
public func run(
  _ executable: String, _ arguments: [String], in directory: URL? = nil,
  environment: [String: String]? = nil, input: Data = Data()
) throws -> ProgramResult {
  let folder = try TemporaryFolder()
  let files = ["in", "out", "err"].map { folder.url.appending(path: $0) }
  try input.write(to: files[0])
  for file in files.dropFirst() { try Data().write(to: file) }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [executable] + arguments
  process.currentDirectoryURL = directory
  if let environment { process.environment = environment }
  process.standardInput = try FileHandle(forReadingFrom: files[0])
  process.standardOutput = try FileHandle(forWritingTo: files[1])
  process.standardError = try FileHandle(forWritingTo: files[2])
  try process.run()
  process.waitUntilExit()
  return ProgramResult(
    status: process.terminationStatus, output: try Data(contentsOf: files[1]),
    errorOutput: try Data(contentsOf: files[2]))
}
