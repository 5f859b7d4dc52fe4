internal import DeskService
internal import Diagnostics
internal import GitObjects
internal import Workflow

/// Says a word to the desk of one or more briefs: an empty signed commit with its trailer.
///
/// It is `approve`, `submit`, and any other transition that the desk's workflow has.
struct WordCommand: Command {
  let name: String
  let summary: String
  let options = WordCommand.wordOptions
  let usage = ["SLUG… [-m TEXT] [--yes]"]

  static let wordOptions = [
    Option("message", letter: "m", value: "TEXT", "say more, for people to read"),
    Option("yes", "do not ask, and do not stop at the checks"),
  ]

  init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }

  /// Those that the shipped workflow has, and those with a fixed meaning on every desk.
  static let shipped: [any Command] = [
    WordCommand("submit", "ask for a review of a draft"),
    WordCommand("approve", "approve a draft, on exactly the words it has"),
    WordCommand("request-changes", "send a brief back to its editors"),
    WordCommand("hold", "stop the service from moving a brief"),
    WordCommand("release", "let the service move a held brief again"),
    WordCommand("retract", "take back what was published"),
    WordCommand("revoke", "take back your own approval"),
  ]

  var discussion: String {
    """
    It makes one empty commit on the desk branch of your clone, signed with your key,
    whose trailers say this of the briefs as they stand in the last commit. A word for
    exact words, such as an approval, names their blob, shows first what they are, and
    asks. Nothing leaves this machine until you push.
    """
  }

  func run(_ invocation: Invocation) throws -> ExitStatus {
    guard !invocation.operands.isEmpty else { throw CommandError.missingOperand("SLUG") }
    let desk = try DeskDefinition.read(invocation.places)
    let word = try SpokenWord(name, desk.workflow)
    let clone = try DeskClone(invocation, desk.workflow)
    try clone.requireDeskBranch()
    let drafts = try unique(invocation.operands).map { try clone.draft($0) }
    let person = try DeskPerson(clone.git)
    if !desk.isShipped { try person.require(for: word, desk) }
    let message = try WordMessage(
      word, of: drafts, by: person, text: invocation.arguments.value("message"))
    guard try isMeant(word, drafts, person, clone, invocation, desk) else {
      invocation.console.complain("nothing was said; your clone is as it was")
      return .blocked
    }
    let commit = try SignedCommit(
      clone: clone, isSigned: desk.workflow.desk.identity == .signed
    ).make(message)
    tell(word, drafts, commit, invocation)
    return .done
  }

  /// Shows what the word is for and asks, where it is for exact words.
  private func isMeant(
    _ word: SpokenWord, _ drafts: [CommittedDraft], _ person: DeskPerson, _ clone: DeskClone,
    _ invocation: Invocation, _ desk: DeskDefinition
  ) throws -> Bool {
    let house = try HouseHere(invocation, desk, revision: clone.commit("HEAD")).house
    let reading = DraftReading(
      clone: clone, console: invocation.console, workflow: desk.workflow,
      check: CopyCheck(definition: desk.workflow, house: house), isQuiet: invocation.isJSON)
    let isSettled = invocation.arguments.has("yes")
    if word.needsChecks {
      let stopped = try drafts.filter { try !reading.passes($0) }
      guard stopped.isEmpty || isSettled else { return false }
    }
    guard word.isForWords else { return true }
    for draft in drafts {
      try reading.show(draft, word, to: person)
      try reading.warnOfOwnWords(draft, word, person)
    }
    if isSettled { return true }
    let question = "\(word.title)?"
    guard invocation.console.canAsk else { throw CommandError.cannotAsk(question) }
    return invocation.console.asks(question)
  }

  private func tell(
    _ word: SpokenWord, _ drafts: [CommittedDraft], _ commit: String, _ invocation: Invocation
  ) {
    let console = invocation.console
    if invocation.isJSON {
      let briefs = drafts.map { draft in
        JSONText.object([("slug", .string(draft.slug)), ("blob", .string(draft.blob.hex))])
      }
      let document = JSONText.object([
        ("version", .number(1)), ("commit", .string(commit)), ("trailer", .string(word.token)),
        ("briefs", .array(briefs)),
      ])
      return console.print(document.text + "\n")
    }
    for draft in drafts {
      let words = word.isForWords ? ", blob \(draft.blob.abbreviated)" : ""
      console.print("\(word.title): \(VisibleText.escaping(draft.slug))\(words)\n")
    }
    console.print("The desk hears of it when you push: git push\n")
  }

  private func unique(_ slugs: [String]) -> [String] {
    slugs.reduce(into: []) { kept, slug in
      if !kept.contains(slug) { kept.append(slug) }
    }
  }
}
