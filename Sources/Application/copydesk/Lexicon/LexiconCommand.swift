internal import DeskService
internal import Diagnostics
internal import Lint

/// Confirms words, and says which names may be confirmed.
struct LexiconCommand: Command {
  let name = "lexicon"
  let summary = "confirm words that the desk knows to be right"
  let usage = ["add WORD… [--like EXAMPLE]", "suggest", "[list]"]
  let discussion = """
    The house lexicon is 'lexicon.txt' in the content repository. 'add' writes words into
    it in the order of the alphabet; commit and push the file with the brief that needs
    them. A word that is inflected as another is takes '--like': 'livestream' is like
    'stream'. 'suggest' lists the names of three live briefs or more that nobody has
    confirmed.
    """
  let options = [
    Option("like", value: "EXAMPLE", "the word that the added ones are inflected like")
  ]

  private static let verbs = ["add", "suggest", "list"]

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let verb = invocation.operands.first ?? "list"
    let rest = Array(invocation.operands.dropFirst())
    guard Self.verbs.contains(verb) else {
      throw CommandError.unknownVerb(name, verb, verbs: Self.verbs)
    }
    if verb == "add" { return try add(rest, invocation) }
    if let word = rest.first { throw CommandError.unexpectedOperand(word) }
    if invocation.arguments.has("like") { throw CommandError.optionNeeds("--like", "add") }
    return try verb == "suggest" ? suggest(invocation) : list(invocation)
  }

  private func add(_ words: [String], _ invocation: Invocation) throws -> ExitStatus {
    guard !words.isEmpty else { throw CommandError.missingOperand("WORD") }
    let example = invocation.arguments.value("like")
    for word in words + [example].compactMap(\.self) where !LexiconFile.isWord(word) {
      throw CommandError.notAWord(word)
    }
    let lexicon = try LexiconHere(invocation)
    let added = try lexicon.add(words, like: example)
    if invocation.isJSON {
      print(added, as: "added", invocation)
    } else if added.isEmpty {
      invocation.console.complain("nothing to add: the lexicon has them already")
    } else {
      let list = added.map(VisibleText.escaping).joined(separator: ", ")
      invocation.console.complain(
        "added to '\(Desk.lexiconPath)': \(list); commit it with the brief")
    }
    return .done
  }

  private func suggest(_ invocation: Invocation) throws -> ExitStatus {
    let house = try HouseHere(invocation, DeskDefinition.read(invocation.places)).house
    guard let shelf = house.shelf else { return .done }
    let names = try house.archive.suggestions(
      for: house.lexicon, speller: shelf.speller(for: house.language))
    print(names, as: "suggestions", invocation)
    if names.isEmpty, !invocation.isJSON {
      invocation.console.complain("no unconfirmed name stands in three live briefs")
    }
    return .done
  }

  private func list(_ invocation: Invocation) throws -> ExitStatus {
    let file = try LexiconHere(invocation).file
    print(file.lexicon.entries.map(\.word), as: "words", invocation)
    let report = invocation.console.report
    if !file.diagnostics.isEmpty {
      invocation.console.complain(
        report.text(of: file.diagnostics) { $0 == file.source.path ? file.source : nil })
    }
    return file.diagnostics.contains { $0.severity == .error } ? .blocked : .done
  }

  private func print(_ words: [String], as key: String, _ invocation: Invocation) {
    let document = JSONText.object([
      ("version", .number(1)), (key, .array(words.map(JSONText.string))),
    ])
    invocation.console.print(
      invocation.isJSON
        ? document.text + "\n" : words.map { VisibleText.escaping($0) + "\n" }.joined())
  }
}
