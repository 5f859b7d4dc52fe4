public import Diagnostics

/// A word is spelled with letters and not with a printer's ligatures.
public struct Ligature: ShippedRule {
  public static let name = "ligature"
  public static let summary =
    "A word is spelled with its letters; the page joins them where its font does."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The o‸\u{FB03}ce ‸\u{FB01}led a re‸\u{FB02}ection in Au‸\u{FB05}."),
    RuleExample("A draft on ‸\u{133}s."),
    RuleExample("The office filed… an Æsir’s œuvre of the straße."),
    RuleExample("---\nlang: nl\n---\n\u{132}sland is \u{133}s.\n"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let isDutch = proof.language.lowercased().hasPrefix("nl")
    return diagnostics(ofCopyWith: .foreign, in: proof.galley) { copy in
      Self.faults(in: copy, isDutch: isDutch)
    }
  }

  private static func faults(in copy: CopyText, isDutch: Bool) -> [CopyFault] {
    var faults: [CopyFault] = []
    for index in copy.scalars.indices where copy.scalars[index].value >= 0x132 {
      let scalar = copy.scalars[index]
      let isPrinters = scalar.value >= 0xFB00
      guard let letters = letters(of: scalar), isPrinters || !isDutch else { continue }
      faults.append(
        CopyFault(
          range: index..<index + 1,
          message: "'\(scalar)' \(scalar.codePoint) is one character; write '\(letters)'",
          replacement: letters, isSafe: isPrinters && !hasMarks(index, copy)))
    }
    return faults
  }

  /// Whether the word of a ligature has loose accents: then ``ComposedForm`` writes all of it.
  private static func hasMarks(_ index: Int, _ copy: CopyText) -> Bool {
    let at = copy.words.partitionIndex { $0.range.upperBound > index }
    guard at < copy.words.count, copy.words[at].range.contains(index) else { return false }
    return copy.scalars[copy.words[at].range].contains { (0x300...0x36F).contains($0.value) }
  }

  /// Returns the letters that a ligature stands for.
  static func letters(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x132: "IJ"
    case 0x133: "ij"
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    default: nil
    }
  }
}
