public import Foundation

/// The built program.
public enum BuiltProgram {
  /// The folder of the test bundle, in which `copydesk` is built as well.
  public static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// The top level of the sources.
  public static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program itself.
  public static let path = folder.appending(path: "copydesk").path(percentEncoded: false)
}
