internal import Diagnostics

/// One brief's copy that is to be checked, and where it came from.
struct Copy: Sendable {
  /// The text, under the name that diagnostics give it.
  var source: SourceText
  /// Where in the repository it stands, as far as is known.
  let path: String
  /// The file on disk, unless it came from a revision or from standard input.
  let file: CopyFile?
}
