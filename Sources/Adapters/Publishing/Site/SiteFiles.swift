/// A folder in which every file is whole at every moment.
///
/// Paths are relative to the folder. A test makes single steps fail.
package protocol SiteFiles: Sendable {
  /// Returns a file's bytes, or `nil` where there is no such file.
  func read(_ path: String) throws -> [UInt8]?
  /// Puts a file into its place, old or new for every reader and never half of either.
  func write(_ bytes: [UInt8], to path: String) throws
  /// Adds to the end of a file, durably.
  func append(_ bytes: [UInt8], to path: String) throws
  /// Removes a file, if it is there, and the folders that are empty then.
  func remove(_ path: String) throws
  /// Returns what is another whenever somebody wrote the file, or `nil` where there is no such file.
  func stamp(_ path: String) throws -> FileStamp?
  /// Makes new names and removals durable.
  func sync() throws
}
