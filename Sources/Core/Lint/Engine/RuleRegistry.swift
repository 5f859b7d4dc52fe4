/// The rules that the desk ships, by name.
public enum RuleRegistry {
  public static let rules: [any ShippedRule] = [
    DoubledPunctuation(), DuplicateTitle(), EmptyLink(), Markup(), Misspelling(), NameVariant(),
    NearName(), NewNames(), OtherLanguage(), Placeholder(), RepeatedWord(), SlugDate(),
    VarietySpelling(), TrailingSpace(), UnknownWord(),
  ]

  /// Names that diagnostics carry and no rule has: they speak of the linter's own work.
  public static let reservedNames: Set<String> = [
    Suppression.unused, Linter.failed, Linter.toomany,
  ]
}
