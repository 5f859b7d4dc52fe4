public import Diagnostics

/// A quotation mark is one character, and an apostrophe is no mark that opens.
public struct TwoApostrophes: ShippedRule {
  public static let name = "two-apostrophes"
  public static let summary =
    "A quotation mark is one character and not two apostrophes, and an apostrophe never opens."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("It said ‸''no'' and left."),
    RuleExample("It said \\‸`\\`no'' and ‸’’yes’’ and ‸‘‘why’’."),
    RuleExample("The ‸‘90s are over; ‸‘tis so, get ‸‘em."),
    RuleExample("It said ‸‘no' and left. \"It met,‸'' she said."),
    RuleExample("It was 5'10'' tall; the '90s, the ’90s and “‘no’” and '''deep''' and ‘90 days’."),
    RuleExample("The ‘Abd family of the Qur‘an; `''` and the boys’."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    return galley.copyBlocks.flatMap { block -> [Diagnostic] in
      let copy = block.copy
      guard copy.traits.contains(.quotes) else { return [] }
      let faults = Self.doubled(in: copy) + (proof.isEnglish ? Self.reversed(in: copy) : [])
      return diagnostics(
        faults.sorted { $0.range.lowerBound < $1.range.lowerBound }, in: copy, galley)
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "'", "`", "\u{2018}", "\u{2019}": true
    default: false
    }
  }

  // MARK: Two for one

  /// Finds what stands between two pairs of apostrophes, or a pair that stands alone.
  private static func doubled(in copy: CopyText) -> [CopyFault] {
    var faults: [CopyFault] = []
    var open: Int?
    var index = 0
    for start in copy.marks where start >= index && isMark(copy.scalars[start]) {
      index = start
      while index < copy.scalars.count, isMark(copy.scalars[index]) { index += 1 }
      guard index - start == 2, isPair(start, copy) else { continue }
      if let opened = open, opened + 400 > start {
        faults.append(fault(opened..<index, copy))
        open = nil
      } else if copy.endsBefore(start - 1) || copy.neighbour(start - 1) == "(" {
        open = start
      } else if let mark = mark(openBefore: start, copy) {
        let message = "two apostrophes for a quotation mark; write '\(mark)'"
        faults.append(
          CopyFault(range: start..<index, message: message, replacement: String(mark)))
      }
    }
    return faults
  }

  /// Returns the mark that closes the quotation which a single mark opened shortly before.
  private static func mark(openBefore end: Int, _ copy: CopyText) -> Unicode.Scalar? {
    let opening = copy.scalars[max(0, end - 1000)..<end].last { scalar in
      scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}"
    }
    guard let opening, opening != "\u{201D}" else { return nil }
    return opening == "\"" ? opening : "\u{201D}"
  }

  /// Whether two marks are one quotation mark: neither inches nor a quotation that ends in another.
  private static func isPair(_ start: Int, _ copy: CopyText) -> Bool {
    let (first, second) = (copy.scalars[start], copy.scalars[start + 1])
    let isSame = first == second && !(copy.neighbour(start - 1)?.isDigit ?? false)
    return isSame && (copy.hasLetter(start + 2) || !copy.endsBefore(start - 1))
  }

  private static func fault(_ range: Range<Int>, _ copy: CopyText) -> CopyFault {
    let inner = range.lowerBound + 2..<range.upperBound - 2
    let isStraight = copy.scalars[range.lowerBound] == "'"
    let (opening, closing) = isStraight ? ("\"", "\"") : ("\u{201C}", "\u{201D}")
    return CopyFault(
      range: range, message: "two apostrophes for a quotation mark; write one mark on each side",
      replacement: opening + copy.string(inner) + closing)
  }

  // MARK: The wrong way round

  /// Finds marks that open where an apostrophe is meant, and quotations that close with a straight
  /// one.
  private static func reversed(in copy: CopyText) -> [CopyFault] {
    guard copy.traits.contains(.nonASCII), copy.hasMark("\u{2018}") else { return [] }
    let closing = lastClosing(in: copy)
    return copy.marks.compactMap { index in
      guard copy.scalars[index] == "\u{2018}", !copy.hasLetter(index - 1),
        let word = copy.word(startingAt: index + 1)
      else { return nil }
      if isShortened(word, copy), closing < word.range.upperBound {
        return CopyFault(
          range: index..<index + 1, message: "'\u{2018}' opens a quotation; here, write '\u{2019}'",
          replacement: "\u{2019}")
      }
      guard closing < index, let end = straightClosing(from: index, copy) else { return nil }
      return CopyFault(
        range: index..<end + 1, message: "a quotation opens with '\u{2018}' and closes with '''",
        replacement: "\u{2018}" + copy.string(index + 1..<end) + "\u{2019}")
    }
  }

  private static func isShortened(_ word: Word, _ copy: CopyText) -> Bool {
    if word.hasDigit { return word.range.count == 3 && word.text.hasSuffix("0s") }
    return ["em", "tis", "twas", "til"].contains(word.lowercased)
  }

  /// Returns where the last mark stands that may close a quotation.
  private static func lastClosing(in copy: CopyText) -> Int {
    copy.marks.last { index in
      copy.scalars[index] == "\u{2019}" && !copy.hasLetter(index + 1)
    } ?? -1
  }

  private static func straightClosing(from start: Int, _ copy: CopyText) -> Int? {
    let reach = start + 1..<min(start + 200, copy.scalars.count)
    return reach.first { index in
      copy.scalars[index] == "'" && !copy.hasLetter(index + 1) && index > start + 1
        && !copy.hasBlank(index - 1)
    }
  }
}
