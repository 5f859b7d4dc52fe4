/// A kind of rule, as `extends` names it.
enum StyleKind: String, CaseIterable, Sendable {
  case existence, substitution, occurrence, repetition, consistency, conditional, capitalization
  case metric, readability, spelling

  /// The keys of any rule; the last three are copydesk's own.
  static let headKeys = [
    "extends", "message", "level", "scope", "link", "limit", "description", "action", "code",
    "lang", "quotations", "examples",
  ]

  /// The keys of this kind.
  var keys: [String] {
    switch self {
    case .existence: ["tokens", "raw", "append", "ignorecase", "nonword", "exceptions", "vocab"]
    case .substitution:
      ["swap", "ignorecase", "nonword", "exceptions", "vocab", "capitalize", "append", "pos"]
    case .occurrence: ["token", "max", "min", "ignorecase"]
    case .repetition: ["tokens", "max", "ignorecase", "alpha", "exceptions", "vocab"]
    case .consistency: ["either", "ignorecase", "nonword"]
    case .conditional: ["first", "second", "ignorecase", "exceptions", "vocab", "in"]
    case .capitalization:
      ["match", "style", "exceptions", "indicators", "threshold", "prefix", "vocab"]
    case .metric: ["formula", "condition"]
    case .readability: ["metrics", "grade"]
    case .spelling:
      [
        "custom", "filters", "ignore", "exceptions", "vocab", "threshold", "append", "dictionaries",
        "dicpath", "dic", "aff",
      ]
    }
  }

  /// Kinds that Vale has and copydesk has not, with the reason.
  static let refused = [
    "sequence":
      "it needs parts of speech, which a program only guesses; write the words as 'existence'",
    "script": "it is a program, and a desk runs none that a rule file brings",
  ]
}
