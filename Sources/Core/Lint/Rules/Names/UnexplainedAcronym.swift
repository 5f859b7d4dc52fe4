public import Diagnostics

/// An acronym is explained somewhere in the brief.
public struct UnexplainedAcronym: ShippedRule {
  public static let name = "unexplained-acronym"
  public static let summary =
    "An acronym that not everybody knows is explained where it stands first."
  public static let severity = Severity.note

  public static let examples = [
    RuleExample("The ‸XPCC and the IJOP met, then the XPCC left the EU."),
    RuleExample("The World Uyghur Congress (WUC) met; the WUC, UN and NATO voted. JOIN US NOW!"),
    RuleExample(
      "The NBA is NOT here, not here. Pope John XXIII and “the XPCC met”; XPCC_1, #XPCC."),
    RuleExample("The Kurdistan Workers’ Party (PKK) met; the UNHRC (Human Rights Council) too."),
  ]

  /// How many acronyms the note names.
  private static let limit = 12

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    let uses = proof.acronyms
    guard !uses.isEmpty else { return [] }
    let explained = Set(uses.filter { $0.expansion != nil || $0.isBesideBrackets }.map(\.letters))
    var seen = explained
    let unexplained = uses.filter { use in
      seen.insert(use.letters).inserted && !KnownAcronyms.has(use.letters, proof)
        && !Self.isWord(use.letters, proof)
    }
    guard let first = unexplained.first else { return [] }
    let related = unexplained.dropFirst().prefix(Self.limit).map { use in
      Diagnostic.Related(
        place: galley.place(Self.bytes(of: use, galley)), message: "'\(use.letters)' stands here")
    }
    let names = unexplained.prefix(Self.limit).map { "'\($0.letters)'" }.joined(separator: ", ")
    let more = unexplained.count > Self.limit ? " and \(unexplained.count - Self.limit) more" : ""
    return [
      diagnostic(
        "not explained in this brief: \(names)\(more)", at: Self.bytes(of: first, galley),
        in: galley, related: Array(related))
    ]
  }

  private static func bytes(of use: AcronymUse, _ galley: Galley) -> Range<Int> {
    galley.blocks[use.block].copy.bytes(of: use.range)
  }

  /// Whether it is a word that stands in capitals for emphasis.
  private static func isWord(_ letters: String, _ proof: Proof) -> Bool {
    let small = letters.lowercased()
    if emphasised.contains(small) { return true }
    return proof.speller?.knows(small) ?? false
  }

  private static let emphasised: Set<String> = [
    "not", "no", "all", "any", "and", "or", "but", "the", "is", "are", "do", "does", "can", "must",
    "never", "only", "now", "new", "you", "we", "us", "me", "my", "our", "your", "stop", "free",
    "join", "act", "help", "read", "more", "here", "why", "how", "what", "when", "where", "who",
    "if", "so", "be", "was", "were", "has", "had", "will", "need", "also", "both", "every", "very",
    "yes", "see", "click", "date", "time", "note", "live", "news", "update", "event", "events",
    "sign", "save", "watch", "this", "that", "it", "to", "in", "on", "at", "of", "by", "for",
  ]
}
