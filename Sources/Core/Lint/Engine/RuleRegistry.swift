/// The rules that the desk ships, by name.
public enum RuleRegistry {
  public static let rules: [any ShippedRule] = [
    AbbreviationForm(),
    Acronym(),
    AlternativeText(),
    DateForm(),
    DoubledPunctuation(),
    DuplicateHeadline(),
    DuplicateTitle(),
    EmptyLink(),
    EmptySection(),
    FutureDate(),
    HeadingLevel(),
    ImpossibleDate(),
    Markup(),
    MillionForm(),
    Misspelling(),
    NameVariant(),
    NearName(),
    NewNames(),
    NumberForm(),
    NumeralFirst(),
    OrdinalEnding(),
    OtherLanguage(),
    PercentForm(),
    Placeholder(),
    RepeatedWord(),
    SectionOrder(),
    SerialComma(),
    SlugDate(),
    VarietySpelling(),
    TrailingSpace(),
    UnexplainedAcronym(),
    UnknownWord(),
    WeekdayOfDate(),
  ]

  /// Names that diagnostics carry and no rule has: they speak of the linter's own work.
  public static let reservedNames: Set<String> = [
    Suppression.unused, Linter.failed, Linter.toomany,
  ]
}
