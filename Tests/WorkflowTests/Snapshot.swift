import Foundation
import Testing

/// Compares text with a file in `Snapshots/`, or writes the file under `RECORD_SNAPSHOTS=1`.
func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath,
  at location: SourceLocation = #_sourceLocation
) throws {
  let url = URL(fileURLWithPath: file).deletingLastPathComponent().appending(
    path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: url)
    #expect(
      Bool(false), "recorded \(name); read it, then run without RECORD_SNAPSHOTS",
      sourceLocation: location)
    return
  }
  let expected = try String(contentsOf: url, encoding: .utf8)
  #expect(text == expected, "see Snapshots/\(name)", sourceLocation: location)
}
