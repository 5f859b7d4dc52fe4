public import Diagnostics

/// A letter and its accent are one character where Unicode has one.
public struct ComposedForm: ShippedRule {
  public static let name = "unicode-form"
  public static let summary =
    "Letters with accents are in Unicode's composed form (NFC), so that who searches finds them."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The ‸cafe\u{301} of ‸Gu\u{308}lnar in ‸U\u{308}ru\u{308}mqi."),
    RuleExample("A resistance of 5 ‸\u{2126} and 3 ‸\u{212A}."),
    RuleExample("The café of Gülnar in Ürümqi, q\u{301}, हिन्दी, שָׁלוֹם and مُحَمَّد."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    diagnostics(ofCopyWith: .foreign, in: proof.galley, Self.faults)
  }

  /// What is longer than any word is no word, and not worth the time.
  private static let longest = 100

  private static func faults(in copy: CopyText) -> [CopyFault] {
    let scalars = copy.scalars
    var faults: [CopyFault] = []
    var end = 0
    for index in scalars.indices where index >= end && isCandidate(scalars[index]) {
      let at = copy.words.partitionIndex { $0.range.upperBound > index }
      guard at < copy.words.count, copy.words[at].range.contains(index) else { continue }
      let word = copy.words[at]
      end = word.range.upperBound
      guard word.range.count <= longest, let composed = UnicodeForm.composed(Substring(word.text))
      else { continue }
      faults.append(
        CopyFault(
          range: word.range,
          message: "'\(copy.excerpt(word.range))' has letters in pieces; write them whole (NFC)",
          replacement: plain(composed), isSafe: true))
    }
    return faults
  }

  /// Returns the word without ligatures and soft hyphens: fix-its of other rules for a part of it
  /// would overlap with the one for all of it.
  private static func plain(_ word: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in word.unicodeScalars where scalar != "\u{AD}" {
      if scalar.value >= 0xFB00, let letters = Ligature.letters(of: scalar) {
        text.append(contentsOf: letters.unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// Whether a scalar may be one that composed form joins with the letter before it, or replaces.
  private static func isCandidate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x300: false
    case 0x300...0x345, 0x653...0x655, 0x2126, 0x212A, 0x212B: true
    default: false
    }
  }
}
