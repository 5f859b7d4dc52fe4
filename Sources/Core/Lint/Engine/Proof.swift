/// A galley laid beside what the house knows, for one reading by all rules.
///
/// What several rules need and is dear to find is found once, when the first of them asks.
public final class Proof {
  public let galley: Galley
  public let house: House
  let settings: LintSettings
  /// The texts that style rules read.
  private(set) lazy var styleTexts = StyleTexts(galley)

  /// The dictionaries of the draft's language, or `nil` where they are not there.
  private(set) lazy var speller = try? house.shelf?.speller(for: language)
  /// What is known of the draft's spelling.
  private(set) lazy var spelling = SpellingEvidence(self)
  /// The headings of its copy, in order.
  private(set) lazy var headings = Headings(of: galley).all
  /// The days that its blocks of prose name in English, those of each block together.
  private(set) lazy var days = DayScan.days(in: galley)
  private(set) lazy var acronyms = AcronymScan.uses(in: galley.blocks)

  public init(_ galley: Galley, house: House = House(), settings: LintSettings = LintSettings()) {
    self.galley = galley
    self.house = house
    self.settings = settings
  }

  /// The language of the draft as a BCP 47 tag: its own, else the house's.
  public var language: String { galley.frontMatter?.lang?.value ?? house.language }

  /// Whether the draft is in English, of whatever country.
  public private(set) lazy var isEnglish =
    language.split(separator: "-").first?.lowercased() == "en"

  /// Returns what the desk chose by an option of a rule, if it is a single word.
  func choice(_ option: String, of rule: any ShippedRule.Type) -> String? {
    guard case .text(let text) = settings.options[rule.name]?[option] else { return nil }
    return text
  }

  /// Returns what the desk listed by an option of a rule.
  func list(_ option: String, of rule: any ShippedRule.Type) -> [String] {
    switch settings.options[rule.name]?[option] {
    case .list(let list): list
    case .text(let text): [text]
    case nil: []
    }
  }
}
