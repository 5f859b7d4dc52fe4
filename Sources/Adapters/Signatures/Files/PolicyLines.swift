internal import DaemonKit

/// The lines of a file of the desk's keys.
struct PolicyLines {
  /// One line that is neither empty nor a comment.
  struct Line {
    /// The line's number, from 1.
    let number: Int
    let text: ArraySlice<UInt8>
  }

  static let sizeLimit = 1 << 20

  let lines: [Line]

  init(path: String, bytes: [UInt8]) throws(PolicyFileDefects) {
    guard bytes.count <= Self.sizeLimit else {
      throw PolicyFileDefects(path, "the file has more than \(Self.sizeLimit) bytes")
    }
    var lines: [Line] = []
    for (index, text) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      if text.contains(where: { $0 != UInt8(ascii: "\t") && ($0 < 0x20 || $0 == 0x7F) }) {
        throw PolicyFileDefects(
          path, line: index + 1,
          "the line has a control character, such as the carriage return "
            + "of another system's line end; take it out")
      }
      let text = text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard let first = text.first, first != UInt8(ascii: "#") else { continue }
      lines.append(Line(number: index + 1, text: text))
    }
    self.lines = lines
  }

  /// Reads a file that has to be there.
  static func read(_ path: String) throws(PolicyFileDefects) -> [UInt8] {
    do {
      guard let bytes = try DurableFile.read(path, limit: sizeLimit) else {
        throw PolicyFileDefects(path, "there is no such file")
      }
      return bytes
    } catch let error as PolicyFileDefects {
      throw error
    } catch {
      throw PolicyFileDefects(path, "\(error)")
    }
  }
}
