public import Diagnostics

/// A word is written in one script.
public struct MixedScript: ShippedRule {
  public static let name = "mixed-script"
  public static let summary =
    "A word is written in one script, and not with letters of another that look the same."
  public static let severity = Severity.error

  public static let examples = [
    RuleExample("The ‸c\u{43E}uncil met in ‸\u{410}ksu."),
    RuleExample("The ‸\u{39F}ffice and the ‸pers\u{3BF}n; Russian ‸М\u{6F}сква."),
    RuleExample("A wide ‸ｗord and the ‸c\u{3F2}uncil, well-‸kn\u{43E}wn."),
    RuleExample("The СНГ-based firm, µm, μm, kΩ, ΔT, TGFα, NFκB, Ωmega, Москва and ὁ λόγος."),
    RuleExample("Uyghur ئۇيغۇر, 東京のNHK, Twitterда, PDFа, iPhone’ом, ＷＵＣ, co₂ and №5."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    diagnostics(ofCopyWith: .foreign, in: proof.galley, Self.faults)
  }

  private static func faults(in copy: CopyText) -> [CopyFault] {
    let scalars = copy.scalars
    var faults: [CopyFault] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].value >= 0x370, LookAlike.isForeign(scalars[index]) else {
        index += 1
        continue
      }
      let range = letters(around: index, scalars)
      if let fault = fault(in: range, copy) { faults.append(fault) }
      index = range.upperBound
    }
    return faults
  }

  /// Returns the letters and marks around one, up to the next sign that is none.
  ///
  /// Hyphens and apostrophes are such signs: an ending behind them may have its own script.
  private static func letters(around index: Int, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    var start = index
    while start > 0, index - start < 64, CopyText.isLetter(scalars[start - 1]) { start -= 1 }
    var end = index + 1
    while end < scalars.count, end - index < 4096, CopyText.isLetter(scalars[end]) { end += 1 }
    return start..<end
  }

  private static func fault(in range: Range<Int>, _ copy: CopyText) -> CopyFault? {
    let word = ScriptCount(copy.scalars[range])
    guard let odd = word.oddLetters, let first = odd.first else { return nil }
    var text = String.UnicodeScalarView()
    for index in range {
      let scalar = copy.scalars[index]
      text.append(odd.contains(index) ? LookAlike.twin(of: scalar) ?? scalar : scalar)
    }
    let letter = copy.scalars[first]
    let letters = odd.count == 1 ? "letter" : "letter, one of \(odd.count),"
    return CopyFault(
      range: range,
      message: "the \(letters) '\(letter)' \(letter.codePoint) in '\(copy.excerpt(range))' is "
        + "\(LookAlike.script(of: letter).name), and the rest of the word is not",
      replacement: String(text))
  }
}
