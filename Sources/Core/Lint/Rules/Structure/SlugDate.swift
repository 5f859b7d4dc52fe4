public import Diagnostics

/// The dates in a brief's slug, front matter and title are one date.
public struct SlugDate: ShippedRule {
  public static let name = "slug-date"
  public static let summary =
    "The dates in a brief's address, front matter and title are the same day."
  public static let severity = Severity.error

  public static let examples = [
    RuleExample("---\ndate: ‸2020-12-04\n---\n", path: "briefs/2020-12-13.md"),
    RuleExample(
      "---\ntitle: ‸WEEKLY BRIEF, 4 DECEMBER 2020\ndate: 2020-12-13\n---\n",
      path: "briefs/2020-12-13.md"),
    RuleExample(
      "---\ntitle: ‸Weekly Brief, December 4th, 2020\n---\n",
      path: "briefs/2020/2020-12-13-brief.md"),
    RuleExample(
      "---\ntitle: Weekly Brief of Dec. 13, 2020\ndate: ‸2020-12-12\n---\n",
      path: "briefs/brief-13-december-2020.md"),
    RuleExample(
      "---\ntitle: Weekly Brief, 13th of December 2020\ndate: 2020-12-13\n---\n",
      path: "briefs/2020-12-13.md"),
    RuleExample(
      "---\ntitle: Since 5 July 2009 and until 13.12.2020\ndate: 2020-12-13\n---\n",
      path: "briefs/2020-12-13.md"),
    RuleExample("---\ntitle: 10 December\ndate: 2020-12-13\n---\n", path: "briefs/rights-day.md"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let matter = galley.frontMatter
    let slug = Set((galley.slug.map { WrittenDate.all(in: $0.text) } ?? []).map(\.date))
    let date = Set([matter?.date?.value].compactMap { $0 })
    let title = Set((matter?.title.map { WrittenDate.all(in: $0.value) } ?? []).map(\.date))
    let said = [slug, date, title].filter { !$0.isEmpty }
    // A title may speak of other days too, as long as the brief's own is among them.
    guard let first = said.first, said.dropFirst().reduce(first, { $0.intersection($1) }).isEmpty
    else { return [] }
    let titleIsOdd = date.isEmpty || !slug.isDisjoint(with: date)
    return [finding(slug, date, title, titleIsOdd: titleIsOdd, galley)].compactMap { $0 }
  }

  private func finding(
    _ slug: Set<CalendarDate>, _ date: Set<CalendarDate>, _ title: Set<CalendarDate>,
    titleIsOdd: Bool, _ galley: Galley
  ) -> Diagnostic? {
    let named = [("the address", slug), ("'date'", date), ("the title", title)]
    let parts = named.filter { !$0.1.isEmpty }.map { name, dates in
      "\(name) says \(Self.list(dates))"
    }
    let places = [
      ("'date' says \(Self.list(date))", galley.frontMatter?.date?.range),
      (
        "the title says \(Self.list(title))", title.isEmpty ? nil : galley.frontMatter?.title?.range
      ),
    ].compactMap { message, range in range.map { (message, $0) } }
    guard let main = titleIsOdd ? places.last : places.first else { return nil }
    let related = places.filter { $0.1 != main.1 }.map { message, range in
      Diagnostic.Related(place: galley.place(range), message: message)
    }
    return diagnostic(
      "one brief, more than one day: " + parts.joined(separator: ", "), at: main.1, in: galley,
      related: related)
  }

  private static func list(_ dates: Set<CalendarDate>) -> String {
    dates.sorted().map(\.description).joined(separator: " and ")
  }
}
