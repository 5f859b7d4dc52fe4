public import Diagnostics

/// Hundredths are written in one way.
public struct PercentForm: ShippedRule {
  public static let name = "percent-form"
  public static let summary = "Hundredths are written in one way: '%', 'per cent' or 'percent'."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("It fell by 5 per cent, then 2.5 per cent and at last ‸40%."),
    RuleExample("It fell by 5%, then 2,000% and at last ‸40 percent."),
    RuleExample("It fell by five per cent and 3 per cent, then by four ‸percent."),
    RuleExample("It fell by 5% and 10 %, says “5 percent of us”; five per cent is a percentage."),
    RuleExample("# Up by 5%\n\nIt rose by 5 per cent (by 3% in May), percents and `5%`."),
  ]

  public static let options = [
    RuleOption(
      "form", "The form of the house; without it, the form that a brief has most often.",
      values: Form.allCases.map(\.rawValue))
  ]

  enum Form: String, CaseIterable {
    case sign = "%"
    case perCent = "per cent"
    case percent
  }

  /// A form, and whether figures stand before it: `five %` is nothing that anybody writes.
  struct Use: Hashable {
    let form: Form
    let hasFigures: Bool
  }

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    var variants = Variants<Use>()
    var forms = Variants<Form>()
    for block in galley.proseBlocks {
      let copy = block.copy
      for (use, range) in Self.uses(in: copy) {
        forms.add(use.form, at: range)
        let canFix = copy.isLiteral(range)
        variants.add(use, at: copy.bytes(of: range)) { wanted in
          canFix ? Self.replacement(of: copy.string(range), use, by: wanted.form) : nil
        }
      }
    }
    let chosen = proof.choice("form", of: Self.self).flatMap(Form.init)
    guard let wanted = chosen ?? forms.majority else { return [] }
    let found = variants.finding(
      by: self, in: galley, wanted: Use(form: wanted, hasFigures: true),
      isWrong: { $0.form.form != wanted && (wanted != .sign || $0.form.hasFigures) },
      message: { text, example in
        "'\(text)' is written unlike '\(example ?? wanted.rawValue)'; write hundredths in one way"
      })
    return [found].compactMap(\.self)
  }

  private static func replacement(of text: String, _ use: Use, by form: Form) -> String {
    guard use.hasFigures else { return form.rawValue }
    let figures = text.prefix { !$0.isWhitespace && $0 != "%" }
    return figures + (form == .sign ? "%" : " \(form.rawValue)")
  }

  /// Finds each use with its number, if that is in figures; what stands in brackets is left out.
  private static func uses(in copy: CopyText) -> [(Use, Range<Int>)] {
    var found: [(Use, Range<Int>)] = []
    let words = copy.words
    let scalars = copy.scalars
    for index in copy.numbers {
      guard let end = signEnd(behind: words[index].range.upperBound, scalars),
        !words[index].isQuoted
      else { continue }
      let start = figuresStart(at: index, copy)
      if !isBracketed(start, scalars) {
        found.append((Use(form: .sign, hasFigures: true), start..<end))
      }
    }
    for index in copy.words(hintedAs: .hundredth) {
      guard index > 0, !words[index].hasDigit, let form = form(at: index, words),
        !words[index].isQuoted
      else { continue }
      let end = form == .perCent ? words[index + 1].range.upperBound : words[index].range.upperBound
      let hasFigures = words[index - 1].hasDigit
      let start = hasFigures ? figuresStart(at: index - 1, copy) : words[index].range.lowerBound
      if !isBracketed(start, scalars) {
        found.append((Use(form: form, hasFigures: hasFigures), start..<end))
      }
    }
    return found.sorted { $0.1.lowerBound < $1.1.lowerBound }
  }

  private static func form(at index: Int, _ words: [Word]) -> Form? {
    switch words[index].range.count {
    case 7: return words[index].lowercased == "percent" ? .percent : nil
    case 3:
      guard words[index].lowercased == "per", index + 1 < words.count,
        words[index + 1].lowercased == "cent"
      else { return nil }
      return .perCent
    default: return nil
    }
  }

  private static func signEnd(behind end: Int, _ scalars: [Unicode.Scalar]) -> Int? {
    guard end < scalars.count else { return nil }
    if scalars[end] == "%" { return end + 1 }
    guard end + 1 < scalars.count, scalars[end] == " " || scalars[end] == "\u{A0}",
      scalars[end + 1] == "%"
    else { return nil }
    return end + 2
  }

  /// Returns where a number begins that ends in a word: `2,000.5` has three.
  private static func figuresStart(at index: Int, _ copy: CopyText) -> Int {
    var index = index
    while index > 0, copy.words[index - 1].hasDigit,
      copy.words[index - 1].range.upperBound + 1 == copy.words[index].range.lowerBound,
      ".,".unicodeScalars.contains(copy.scalars[copy.words[index].range.lowerBound - 1])
    {
      index -= 1
    }
    return copy.words[index].range.lowerBound
  }

  /// Whether a bracket was opened not far before and is not closed.
  private static func isBracketed(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    for scalar in scalars[max(0, index - 60)..<index].reversed() {
      if scalar == ")" { return false }
      if scalar == "(" { return true }
    }
    return false
  }
}
