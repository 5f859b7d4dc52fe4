/// Applies the fix-its that need no person to read them.
public enum FixIts {
  /// A text after its fix-its, and what was done.
  public struct Outcome: Sendable {
    public let bytes: [UInt8]
    /// The diagnostics whose fix-it was applied, in the order of the file.
    public let applied: [Diagnostic]
    /// The diagnostics whose safe fix-it overlaps one that was applied; a second run may apply them.
    public let skipped: [Diagnostic]
  }

  /// Applies each diagnostic's first safe fix-it to the text that was checked.
  ///
  /// Of two that overlap, the later is left out: what it would change is no longer what was
  /// looked at. Diagnostics of other files and places outside the text are left out too.
  public static func apply(_ diagnostics: [Diagnostic], to source: SourceText) -> Outcome {
    var bytes: [UInt8] = []
    var applied: [Diagnostic] = []
    var skipped: [Diagnostic] = []
    var copied = 0
    for (diagnostic, fix) in edits(of: diagnostics, to: source) {
      let range = diagnostic.place.byteRange
      let last = applied.last?.place.byteRange
      guard range.lowerBound >= copied, last.map({ $0 != range }) ?? true else {
        skipped.append(diagnostic)
        continue
      }
      bytes += source.bytes[copied..<range.lowerBound]
      bytes += fix.replacement.utf8
      copied = range.upperBound
      applied.append(diagnostic)
    }
    bytes += source.bytes[copied...]
    return Outcome(bytes: bytes, applied: applied, skipped: skipped)
  }

  private static func edits(of diagnostics: [Diagnostic], to source: SourceText)
    -> [(Diagnostic, Diagnostic.FixIt)]
  {
    diagnostics.compactMap { diagnostic in
      let range = diagnostic.place.byteRange
      guard diagnostic.place.path == source.path, range.lowerBound >= 0,
        range.upperBound <= source.bytes.count, let fix = diagnostic.fixes.first(where: \.isSafe)
      else { return nil }
      return (diagnostic, fix)
    }.sorted { a, b in
      let (left, right) = (a.0.place.byteRange, b.0.place.byteRange)
      return (left.lowerBound, left.upperBound, a.0.rule, a.1.replacement)
        < (right.lowerBound, right.upperBound, b.0.rule, b.1.replacement)
    }
  }
}
