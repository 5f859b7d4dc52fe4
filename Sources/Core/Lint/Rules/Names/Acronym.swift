public import Diagnostics

/// An acronym is explained once, where it stands first, and is spelled as it is explained.
public struct Acronym: ShippedRule {
  public static let name = "acronym"
  public static let summary =
    "An acronym is explained once, where it stands first, in one way, and its letters fit."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The World Uyghur Congress (‸WCU) met."),
    RuleExample("The ‸WUC met. Then the World Uyghur Congress (WUC) voted, and the WUC left."),
    RuleExample(
      "The World Uyghur Congress (WUC) met. The World Uyghur Congress (‸WUC) voted."),
    RuleExample(
      "# A\n\nThe Joint Operations Platform (JOP) fell.\n\n# B\n\nA Joint Operation Platform (‸JOP)."
    ),
    RuleExample("The XPCC met. The XPCC voted, the XPCC left, and the ‸XCPC wrote."),
    RuleExample(
      "# The WUC meets\n\nThe World Uyghur Congress (WUC) met, as did the European Union (EU), of "
        + "which the EU speaks. The WUC’s vote of NGOs."),
    RuleExample(
      "The Kurdistan Workers’ Party (PKK), the Organization for Standardization (ISO), the "
        + "Office of the High Commissioner for Human Rights (OHCHR), the Counter-Terrorism Law (CTL)."
    ),
    RuleExample("The EU met before the European Union (EU) did. JOIN US. A vote (YES), B (NOT C)."),
    RuleExample(
      "(HRW)\n\n# A\n\nHuman Rights Watch (HRW) met.\n\n# B\n\nHuman Rights Watch (HRW) wrote."
    ),
    RuleExample("The ICC met, the ICC and the ICC. The ICJ met. “The IJC”, the UHRP and UHRPA."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let uses = proof.acronyms
    guard !uses.isEmpty else { return [] }
    let byLetters = Dictionary(grouping: uses, by: \.letters)
    var found: [Diagnostic] = []
    for (letters, uses) in byLetters {
      let isKnown = KnownAcronyms.has(letters, proof)
      if let diagnostic = misfit(uses, byLetters, proof.galley)
        ?? (isKnown ? nil : early(uses, proof.galley)) ?? again(uses, proof.galley)
        ?? (isKnown ? nil : near(uses, byLetters, proof.galley))
      {
        found.append(diagnostic)
      }
    }
    return found.sorted { $0.place.start < $1.place.start }
  }

  /// Complains of letters that do not fit the words before them.
  ///
  /// Many acronyms are of another language than their words: only two letters in wrong order are
  /// surely wrong, or one wrong letter where the right acronym stands elsewhere.
  private func misfit(
    _ uses: [AcronymUse], _ all: [String: [AcronymUse]], _ galley: Galley
  ) -> Diagnostic? {
    for use in uses {
      guard let expansion = use.expansion, !expansion.fits, use.letters.utf8.count > 2,
        !KnownAcronyms.irregular.contains(use.letters)
      else { continue }
      let isMeant =
        LetterSlip.isSwap(use.letters, expansion.initials)
        || uses.count == 1 && (all[expansion.initials]?.count ?? 0) > 0
          && LetterSlip.isChange(use.letters, expansion.initials)
      guard isMeant else { continue }
      return diagnostic(
        "'\(use.letters)' does not fit the words before it, which have '\(expansion.initials)'",
        at: bytes(use.range, use, galley), in: galley,
        fixes: fix(expansion.initials, use, galley))
    }
    return nil
  }

  /// Complains of an acronym that is explained only behind its first use.
  private func early(_ uses: [AcronymUse], _ galley: Galley) -> Diagnostic? {
    guard let first = uses.first, first.expansion == nil, !first.isBesideBrackets,
      let explained = uses.first(where: { $0.expansion?.fits == true }),
      let expansion = explained.expansion
    else { return nil }
    let related = Diagnostic.Related(
      place: galley.place(bytes(expansion.range, explained, galley)),
      message: "it is explained here")
    return diagnostic(
      "'\(first.letters)' stands here before it is explained; explain it here",
      at: bytes(first.range, first, galley), in: galley, related: [related])
  }

  /// Complains of an acronym that is explained twice under one headline, or in two ways.
  private func again(_ uses: [AcronymUse], _ galley: Galley) -> Diagnostic? {
    let explained = uses.filter { $0.expansion?.fits == true }
    guard let first = explained.first, let before = first.expansion else { return nil }
    var last = first.block
    for use in explained.dropFirst() {
      guard let expansion = use.expansion else { continue }
      let isSame = Self.areSame(expansion.words, before.words)
      let isElsewhere = Self.hasHeadline(between: last, use.block, galley)
      last = use.block
      guard !isSame || !isElsewhere else { continue }
      let related = Diagnostic.Related(
        place: galley.place(bytes(before.range, first, galley)), message: "it is explained here")
      return diagnostic(
        isSame
          ? "'\(use.letters)' is explained above already"
          : "'\(use.letters)' is explained in another way than above",
        at: bytes(use.range, use, galley), in: galley, related: [related])
    }
    return nil
  }

  /// Complains of an acronym that stands once and is a slip of the pen from one that stands often.
  private func near(
    _ uses: [AcronymUse], _ all: [String: [AcronymUse]], _ galley: Galley
  ) -> Diagnostic? {
    guard let use = uses.first, uses.count == 1, use.expansion == nil, use.letters.utf8.count > 2
    else { return nil }
    let candidates = LetterSlip.candidates(of: use.letters).filter { (all[$0]?.count ?? 0) >= 3 }
    guard let meant = candidates.max(by: { (all[$0]?.count ?? 0) < (all[$1]?.count ?? 0) }),
      let other = all[meant]?.first
    else { return nil }
    let related = Diagnostic.Related(
      place: galley.place(bytes(other.range, other, galley)), message: "'\(meant)' stands here")
    return diagnostic(
      "'\(use.letters)' stands once and '\(meant)' often; is it a slip?",
      at: bytes(use.range, use, galley), in: galley, related: [related],
      fixes: fix(meant, use, galley))
  }

  private func bytes(_ range: Range<Int>, _ use: AcronymUse, _ galley: Galley) -> Range<Int> {
    galley.blocks[use.block].copy.bytes(of: range)
  }

  private func fix(_ replacement: String, _ use: AcronymUse, _ galley: Galley)
    -> [Diagnostic.FixIt]
  {
    galley.blocks[use.block].copy.isLiteral(use.range)
      ? [Diagnostic.FixIt(replacement: replacement, isSafe: false)] : []
  }

  /// Whether two expansions have the same words; `Rights` and `Right’s` are two.
  private static func areSame(_ a: [String], _ b: [String]) -> Bool {
    func plain(_ words: [String]) -> [String] {
      words.map { word in String(word.filter { $0.isLetter || $0.isNumber }) }
    }
    return plain(a) == plain(b)
  }

  private static func hasHeadline(between first: Int, _ last: Int, _ galley: Galley) -> Bool {
    galley.blocks[first..<last].contains { block in
      if case .heading = block.kind { true } else { false }
    }
  }
}
