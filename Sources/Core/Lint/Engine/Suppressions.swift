internal import Diagnostics

/// The suppressions of a draft.
///
/// A comment in a block speaks of that block; a comment of its own speaks of the next block that is
/// not one, and above all copy of the front matter as well.
struct Suppressions {
  /// How many comments of a draft are read.
  private static let limit = 500

  private let galley: Galley
  private let known: Set<String>
  private let suppressions: [Suppression]
  private let complaints: [Diagnostic]

  init(of galley: Galley, known: Set<String>) {
    self.galley = galley
    self.known = known
    var found: [Suppression] = []
    var complaints: [Diagnostic] = []
    for (remark, covers, isFirst) in Self.remarks(of: galley).prefix(Self.limit) {
      let words = remark.text.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.first == "copydesk:" else { continue }
      let complain = { (message: String) in
        complaints.append(
          Diagnostic(
            rule: Suppression.unused, severity: .warning, message: message,
            place: galley.place(remark.range)))
      }
      guard words.count >= 3, words[1] == "allow" else {
        complain("this does nothing; write '<!-- copydesk: allow RULE reason -->'")
        continue
      }
      let reason = words.dropFirst(3).joined(separator: " ")
      if !known.contains(words[2]) {
        complain("there is no rule '\(words[2])'\(Self.hint(words[2], known))")
      } else if reason.isEmpty {
        complain("'\(words[2])' is not suppressed: say behind it why it should be")
      } else {
        found.append(
          Suppression(
            rule: words[2], reason: reason, range: remark.range, covers: covers,
            coversFrontMatter: isFirst))
      }
    }
    self.suppressions = found
    self.complaints = complaints
  }

  /// Returns the findings that no suppression speaks of, and what is wrong with the suppressions.
  ///
  /// One for a rule that did not run is left alone: it may be needed when the rule is on again.
  func apply(to found: [Diagnostic], ran: Set<String>) -> [Diagnostic] {
    var used: Set<Suppression> = []
    let head = galley.frontMatter?.range
    let kept = found.filter { diagnostic in
      let matching = suppressions.filter {
        $0.rule == diagnostic.rule
          && $0.covers(diagnostic.place.start.byteOffset, frontMatter: head)
      }
      used.formUnion(matching)
      return matching.isEmpty
    }
    let unused = suppressions.filter { !used.contains($0) && ran.contains($0.rule) }
    return kept + complaints
      + unused.map {
        Diagnostic(
          rule: Suppression.unused, severity: .warning,
          message: "'\($0.rule)' finds nothing here; remove this comment",
          place: galley.place($0.range))
      }
  }

  /// Returns each comment with the bytes that it speaks of, and whether it stands above all copy.
  private static func remarks(of galley: Galley) -> [(Remark, covers: Range<Int>, isFirst: Bool)] {
    guard galley.blocks.contains(where: { $0.runs.contains { $0.kind == .html } }) else {
      return []
    }
    let body = galley.blocks.filter { $0.kind != .title && $0.kind != .summary }
    var remarks: [(Remark, covers: Range<Int>, isFirst: Bool)] = []
    var waiting: [Remark] = []
    var isFirst = true
    for block in body {
      let inner = Self.remarks(in: block, galley)
      guard block.kind != .html else {
        waiting += inner
        continue
      }
      let lines = block.kind == .tableCell ? block.range : galley.lines(of: block.range)
      remarks += waiting.map { ($0, lines, isFirst) } + inner.map { ($0, lines, false) }
      waiting = []
      isFirst = false
    }
    return remarks + waiting.map { ($0, $0.range.upperBound..<$0.range.upperBound, isFirst) }
  }

  private static func remarks(in block: Galley.Block, _ galley: Galley) -> [Remark] {
    block.htmlRanges.flatMap { Remark.all(in: galley.source.bytes[$0]) }
  }

  private static func hint(_ name: String, _ known: Set<String>) -> String {
    let near = known.sorted().first { $0.contains(name) || name.contains($0) }
    return near.map { "; did you mean '\($0)'" } ?? ""
  }
}
