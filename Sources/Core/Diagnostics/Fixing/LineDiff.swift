/// The difference of two texts, line by line.
public enum LineDiff {
  /// Returns a unified diff with three lines around each change, or nothing if the texts are equal.
  ///
  /// It is made for fix-its: equal lines at both ends cost nothing, and what lies between is compared
  /// by the shortest edit unless that is too long, when it is given as one change.
  public static func unified(from old: SourceText, to new: SourceText, context: Int = 3) -> [UInt8]
  {
    let oldLines = lines(of: old.bytes)
    let newLines = lines(of: new.bytes)
    let edits = script(oldLines, newLines)
    guard edits.contains(where: { $0.kind != .same }) else { return [] }
    var diff = Array("--- a/\(old.path)\n+++ b/\(new.path)\n".utf8)
    for hunk in hunks(of: edits, context: max(0, context)) {
      let removed = hunk.count { $0.kind != .added }
      let added = hunk.count { $0.kind != .removed }
      guard let first = hunk.first else { continue }
      let from = "\(removed == 0 ? first.old : first.old + 1)\(removed == 1 ? "" : ",\(removed)")"
      let to = "\(added == 0 ? first.new : first.new + 1)\(added == 1 ? "" : ",\(added)")"
      diff += "@@ -\(from) +\(to) @@\n".utf8
      for edit in hunk {
        let line = edit.kind == .added ? newLines[edit.new] : oldLines[edit.old]
        diff.append(edit.kind.mark)
        diff += line
        if line.last != UInt8(ascii: "\n") { diff += "\n\\ No newline at end of file\n".utf8 }
      }
    }
    return diff
  }

  private enum Kind {
    case same
    case removed
    case added

    var mark: UInt8 {
      switch self {
      case .same: UInt8(ascii: " ")
      case .removed: UInt8(ascii: "-")
      case .added: UInt8(ascii: "+")
      }
    }
  }

  /// One line of the script, with how many lines of both texts come before it.
  private struct Edit {
    let kind: Kind
    let old: Int
    let new: Int
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private static func script(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Edit] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let most = min(old.count, new.count) - head
    let tail = zip(old.reversed(), new.reversed()).prefix(most).prefix { $0 == $1 }.count
    let oldEnd = old.count - tail
    let newEnd = new.count - tail
    var edits = (0..<head).map { Edit(kind: .same, old: $0, new: $0) }
    edits += middle(Array(old[head..<oldEnd]), Array(new[head..<newEnd])).map {
      Edit(kind: $0.kind, old: $0.old + head, new: $0.new + head)
    }
    return edits + (0..<tail).map { Edit(kind: .same, old: oldEnd + $0, new: newEnd + $0) }
  }

  /// Compares what lies between the equal ends, by the longest common subsequence.
  private static func middle(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Edit] {
    guard old.count.multipliedReportingOverflow(by: new.count).partialValue <= 4_000_000 else {
      return old.indices.map { Edit(kind: .removed, old: $0, new: 0) }
        + new.indices.map { Edit(kind: .added, old: old.count, new: $0) }
    }
    let width = new.count + 1
    var common = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        common[i * width + j] =
          old[i] == new[j]
          ? common[(i + 1) * width + j + 1] + 1
          : max(common[(i + 1) * width + j], common[i * width + j + 1])
      }
    }
    var edits: [Edit] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        edits.append(Edit(kind: .same, old: i, new: j))
        (i, j) = (i + 1, j + 1)
      } else if i < old.count,
        j == new.count || common[(i + 1) * width + j] >= common[i * width + j + 1]
      {
        edits.append(Edit(kind: .removed, old: i, new: j))
        i += 1
      } else {
        edits.append(Edit(kind: .added, old: i, new: j))
        j += 1
      }
    }
    return edits
  }

  private static func hunks(of edits: [Edit], context: Int) -> [ArraySlice<Edit>] {
    var ranges: [Range<Int>] = []
    for index in edits.indices where edits[index].kind != .same {
      let range = max(0, index - context)..<min(edits.count, index + context + 1)
      if let last = ranges.last, range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { edits[$0] }
  }
}
