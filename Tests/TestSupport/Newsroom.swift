/// A trial desk with one clone in which its people take turns, to play histories on.
public struct Newsroom: Sendable {
  public let desk: TrialDesk
  public let clone: TrialClone

  public init(_ policy: TrialPolicy = TrialPolicy()) throws {
    desk = try TrialDesk(policy)
    clone = try desk.clone("ada")
  }

  /// A brief's text, with more lines of front matter.
  public static func copy(_ words: String, more: [String] = []) -> String {
    let lines = ["title: What the week brought", "date: 2020-12-13"] + more
    return "---\n\(lines.joined(separator: "\n"))\n---\n\n\(words)\n"
  }

  /// `D`: a commit that touches a brief.
  @discardableResult
  public func draft(
    _ words: String, of slug: String = "a", by person: String = "ada", more: [String] = []
  ) throws -> String {
    try clone.commit(
      "Write\n", files: ["briefs/\(slug).md": Self.copy(words, more: more)], as: person)
  }

  /// `S`: a submission.
  @discardableResult
  public func submit(_ slug: String = "a") throws -> String {
    try say("Submitted-by", by: "ada", of: slug)
  }

  /// `A`: an approval.
  @discardableResult
  public func approve(_ person: String = "ben", _ slug: String = "a") throws -> String {
    try say("Approved-by", by: person, of: slug)
  }

  /// `R`: a request for changes.
  @discardableResult
  public func object(_ person: String = "cem", _ slug: String = "a") throws -> String {
    try say("Changes-requested-by", by: person, of: slug)
  }

  /// A commit that says one word and changes nothing.
  @discardableResult
  public func say(
    _ token: String, by person: String, of slugs: String..., at date: String? = nil
  ) throws -> String {
    try clone.commit(Self.message(token, by: person, of: slugs), as: person, at: date)
  }

  /// The message of such a commit.
  public static func message(_ token: String, by person: String, of slugs: [String]) -> String {
    let briefs = slugs.map { "Brief: \($0)\n" }.joined()
    return "Say it\n\n\(briefs)\(token): \(person) <\(person)@example.org>\n"
  }

  /// A draft, submitted and approved.
  public func approved(_ words: String = "The first words.", of slug: String = "a") throws {
    try draft(words, of: slug)
    try submit(slug)
    try approve("ben", slug)
  }

  /// Two lines of work from here, merged into `main` by ada.
  public func sideBySide(_ left: () throws -> Void, _ right: () throws -> Void) throws {
    let base = try clone.head()
    try clone.branch("left", at: base)
    try left()
    try clone.branch("right", at: base)
    try right()
    try clone.branch("main", at: "left")
    try clone.merge("right")
  }

  /// Pushes through the hooks, which must accept it.
  @discardableResult
  public func push() throws -> PushResult {
    let result = try clone.push()
    guard result.isAccepted else {
      throw ProgramFailure(description: "the push was refused: \(result.text)")
    }
    return result
  }

  public func brief(_ slug: String = "a") throws -> TrialStatus.Brief? {
    try desk.status(of: slug).brief
  }

  public func state(_ slug: String = "a") throws -> String? { try brief(slug)?.state }
}
