/// The rules that the desk ships, by name.
public enum RuleRegistry {
  public static let rules: [any ShippedRule] = [
    Dash(),
    DoubleSpace(),
    DoubledPunctuation(),
    DuplicateTitle(),
    EmptyLink(),
    HeadlineCase(),
    HeadlineStop(),
    HiddenCharacter(),
    Hyphenation(),
    Ligature(),
    LostCharacter(),
    Markup(),
    MixedQuotes(),
    MixedScript(),
    Placeholder(),
    PunctuationSpacing(),
    RepeatedWord(),
    SentenceCase(),
    SlugDate(),
    TrailingSpace(),
    TwoApostrophes(),
    UnbalancedPair(),
    ComposedForm(),
  ]

  /// Names that diagnostics carry and no rule has: they speak of the linter's own work.
  public static let reservedNames: Set<String> = [
    Suppression.unused, Linter.failed, Linter.toomany,
  ]
}
