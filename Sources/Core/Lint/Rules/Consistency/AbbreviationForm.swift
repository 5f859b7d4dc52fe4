public import Diagnostics

/// An abbreviation has its full stops everywhere or nowhere.
public struct AbbreviationForm: ShippedRule {
  public static let name = "abbreviation-form"
  public static let summary =
    "Abbreviations of a kind are written with full stops everywhere in a brief, or nowhere."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("‸Ms Wumaier wrote to Mr. Abdusalam, and Ms. Wumaier waited."),
    RuleExample("The UK voted. So did the ‸U.K. lords, and the UK court; the EU waits."),
    RuleExample("The U.S. act, the U.K. lords and ‸UK courts."),
    RuleExample("It is open from 9 a.m. to 5‸pm, on Sunday from 10 a.m."),
    RuleExample("It meets at 9AM and 10:30AM, but never at 11 ‸am, i.e. late (‸ie at noon)."),
    RuleExample("The ‸U.S government met."),
    RuleExample("The U.S. Magnitsky Act and the EU: Mr Smith and Prof. Jones; Mr J. P. Smith."),
    RuleExample(
      "# UK vote\n\nThe U.K. voted. “Mr. Smith of the UK”. CONTACT US! I am. At 9, am I?"),
    RuleExample("The Ms. and Dr. No; e.g. a vote, e.g. two; www.u.s.example, A.B.-C."),
  ]

  public static let options = [
    RuleOption(
      "titles", "How 'Mr', 'Ms' and 'Dr' are written.", values: ["with-stop", "without-stop"]),
    RuleOption(
      "capitals", "How 'UK' and 'US' are written.", values: ["with-stops", "without-stops"]),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    var kinds: [DottedForm.Kind: Variants<Spelling>] = [:]
    var found: [Diagnostic] = []
    for block in galley.proseBlocks {
      let copy = block.copy
      for form in DottedFormScan.forms(in: copy) {
        if form.isCutShort {
          found += [cutShort(form, copy, galley)].compactMap(\.self)
        } else {
          kinds[form.kind, default: Variants()].add(
            Spelling(form), at: copy.bytes(of: form.range),
            replacement: { copy.isLiteral(form.range) ? $0.written(form) : nil })
        }
      }
    }
    let matters = DottedForm.Kind.allCases.compactMap { kind in
      kinds[kind].flatMap { finding(kind, $0, proof) }
    }
    return (found + matters).sorted { $0.place.start < $1.place.start }
  }

  private func finding(_ kind: DottedForm.Kind, _ all: Variants<Spelling>, _ proof: Proof)
    -> Diagnostic?
  {
    let chosen = Self.choice(of: kind, proof)
    let variants = kind == .capitals && chosen == nil ? Self.disputed(all) : all
    guard let wanted = Self.wanted(variants, chosen) else { return nil }
    return variants.finding(
      by: self, in: proof.galley, wanted: wanted, isWrong: { !$0.form.isLike(wanted) },
      isLike: { $0.form.letters == $1.form.letters },
      message: { text, example in
        guard let example else { return "the house writes '\(wanted.example)', so not '\(text)'" }
        return "'\(text)' is written unlike '\(example)'; write abbreviations of a kind alike"
      })
  }

  /// Complains of `U.S`, which has a full stop too few.
  private func cutShort(_ form: DottedForm, _ copy: CopyText, _ galley: Galley) -> Diagnostic? {
    let isKnown = form.kind != .capitals || Self.countries.contains(form.letters)
    let end = form.range.upperBound
    guard isKnown, end < copy.scalars.count, copy.scalars[end] == " " else { return nil }
    let text = copy.string(form.range)
    let fix = Diagnostic.FixIt(replacement: text + ".", isSafe: false)
    return diagnostic(
      "'\(text)' lacks its last full stop", at: copy.bytes(of: form.range), in: galley,
      fixes: copy.isLiteral(form.range) ? [fix] : [])
  }

  private static let countries: Set<String> = ["US", "UK", "UN", "EU", "USA", "UAE"]

  private static func choice(of kind: DottedForm.Kind, _ proof: Proof) -> Bool? {
    switch kind {
    case .title: proof.choice("titles", of: Self.self).map { $0 == "with-stop" }
    case .capitals: proof.choice("capitals", of: Self.self).map { $0 == "with-stops" }
    default: nil
    }
  }

  /// Leaves those capitals that stand in both forms, and the dotted ones, which are of their kind.
  ///
  /// A brief that writes `U.S.` and `EU`, each in one way, follows a style that many follow.
  private static func disputed(_ all: Variants<Spelling>) -> Variants<Spelling> {
    var forms: [String: Set<Bool>] = [:]
    for place in all.places {
      forms[place.form.letters, default: []].insert(place.form.hasStops)
    }
    let isDisputed = { (letters: String) in forms[letters]?.count == 2 }
    guard forms.keys.contains(where: isDisputed) else { return Variants() }
    return all.filter { $0.form.hasStops || isDisputed($0.form.letters) }
  }

  private static func wanted(_ variants: Variants<Spelling>, _ chosen: Bool?) -> Spelling? {
    var forms = Variants<Spelling.Form>()
    for place in variants.places { forms.add(place.form.form, at: place.range) }
    guard var wanted = forms.majority, let first = variants.places.first else { return nil }
    if let chosen { wanted.hasStops = chosen }
    return Spelling(letters: first.form.letters, form: wanted)
  }
}

extension AbbreviationForm {
  /// An abbreviation's letters and how they are written.
  struct Spelling: Hashable {
    struct Form: Hashable {
      var hasStops: Bool
      let isLarge: Bool
    }

    let letters: String
    let form: Form

    var hasStops: Bool { form.hasStops }
  }
}

extension AbbreviationForm.Spelling {
  fileprivate init(_ form: DottedForm) {
    self.init(
      letters: form.letters, form: Form(hasStops: form.hasStops, isLarge: form.isLarge))
  }

  fileprivate func isLike(_ other: Self) -> Bool { form == other.form }

  /// The abbreviation in this form.
  fileprivate var example: String { Self.write(letters, form) }

  fileprivate func written(_ short: DottedForm) -> String { Self.write(short.letters, form) }

  private static func write(_ letters: String, _ form: Form) -> String {
    let isTitle =
      letters.utf8.dropFirst().contains { $0 >= 0x61 } && letters.first?.isUppercase == true
    if isTitle { return form.hasStops ? letters + "." : letters }
    let cased = form.isLarge ? letters.uppercased() : letters
    return form.hasStops ? cased.map { "\($0)." }.joined() : cased
  }
}
