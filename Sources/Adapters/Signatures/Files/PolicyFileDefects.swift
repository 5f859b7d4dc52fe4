/// What is wrong with a file of the desk's keys, line by line.
public struct PolicyFileDefects: Error, Hashable, Sendable {
  /// One defect and where it is.
  public struct Defect: Hashable, Sendable, CustomStringConvertible {
    public let path: String
    /// The line, from 1; 0 for the file as a whole.
    public let line: Int
    /// One sentence, lower case, without a full stop.
    public let message: String

    /// The defect as `path:line: message`.
    public var description: String {
      line > 0 ? "\(path):\(line): \(message)" : "\(path): \(message)"
    }
  }

  public let defects: [Defect]

  init(_ path: String, line: Int = 0, _ message: String) {
    self.defects = [Defect(path: path, line: line, message: message)]
  }

  init(_ defects: [Defect]) {
    self.defects = defects
  }
}

extension PolicyFileDefects: CustomStringConvertible {
  public var description: String { defects.map(\.description).joined(separator: "\n") }
}
