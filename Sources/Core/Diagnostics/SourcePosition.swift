/// A place in a text, as people and editors count.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
  /// The offset in bytes, from 0.
  public let byteOffset: Int

  public init(line: Int, column: Int, byteOffset: Int) {
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }

  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    a.byteOffset < b.byteOffset
  }
}
