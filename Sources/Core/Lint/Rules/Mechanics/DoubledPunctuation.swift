public import Diagnostics

/// A mark of punctuation does not stand twice in a row.
public struct DoubledPunctuation: ShippedRule {
  public static let name = "doubled-punctuation"
  public static let summary = "A comma, semicolon or full stop does not stand twice in a row."
  public static let severity = Severity.error

  public static let examples = [
    RuleExample("As a next step‸,, the council met."),
    RuleExample("The council met‸.. Then it went home."),
    RuleExample("It met‸;; it voted‸,. It left‸,,,"),
    RuleExample("She waited... and waited. . . He came at last…"),
    RuleExample("Apples, pears, etc., and more; see `a,,b` and https://a.example/x,,y or ../file."),
    RuleExample("Really?! Yes!! It said “No.”, he said."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    return galley.copyBlocks.flatMap { block in
      let copy = block.copy
      return Self.runs(in: copy.scalars).compactMap { run in finding(run, copy, galley) }
    }
  }

  private func finding(_ range: Range<Int>, _ copy: CopyText, _ galley: Galley) -> Diagnostic? {
    let run = Array(copy.scalars[range])
    guard Self.isWrong(run),
      run.contains(where: { $0 != "." }) || Self.endsSentence(range, copy.scalars)
    else { return nil }
    guard let right = Self.correction(of: run) else {
      return diagnostic(
        "'\(copy.string(range))' is one mark too many", at: copy.bytes(of: range), in: galley)
    }
    // Two commas before a word, with a blank before them, are how a typewriter opens a quotation.
    let opensQuotation =
      range.lowerBound > 0 && copy.scalars[range.lowerBound - 1] == " "
      && range.upperBound < copy.scalars.count && CopyText.isLetter(copy.scalars[range.upperBound])
    let fix = Diagnostic.FixIt(replacement: right, isSafe: !opensQuotation)
    return diagnostic(
      "'\(copy.string(range))' should be '\(right)'", at: copy.bytes(of: range), in: galley,
      fixes: copy.isLiteral(range) ? [fix] : [])
  }

  /// Returns the stretches of two marks or more.
  private static func runs(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, marks.contains(scalars[end]) { end += 1 }
      if end - start > 1 { runs.append(start..<end) }
      start = max(end, start + 1)
    }
    return runs
  }

  private static let marks: Set<Unicode.Scalar> = [
    ",", ";", ".", "\u{60C}", "\u{61B}", "\u{FF0C}", "\u{3001}", "\u{3002}",
  ]

  /// Whether marks that stand in a row cannot be right; `.,` and `...` can.
  private static func isWrong(_ run: [Unicode.Scalar]) -> Bool {
    if run.allSatisfy({ $0 == "." }) { return run.count == 2 }
    return zip(run, run.dropFirst()).contains { first, _ in first != "." }
  }

  /// Returns what was meant, or `nil` where a person must say it.
  private static func correction(of run: [Unicode.Scalar]) -> String? {
    guard let first = run.first else { return nil }
    if run.allSatisfy({ $0 == first }) { return String(first) }
    return run == [",", "."] ? "." : nil
  }

  /// Whether two dots end a sentence and are not part of a path or a range.
  private static func endsSentence(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    guard range.lowerBound > 0, !isBlank(scalars[range.lowerBound - 1]) else { return false }
    guard range.upperBound < scalars.count else { return true }
    let next = scalars[range.upperBound]
    return isBlank(next) || "\"')]\u{201D}\u{2019}\u{BB}".unicodeScalars.contains(next)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
