internal import GitObjects

/// The message of a commit that says a word.
struct WordMessage: Hashable, Sendable {
  let text: String

  /// Writes the message, and reads it again as the desk will.
  ///
  /// - Throws: Where the desk would not read the same trailers: a text can hide them.
  init(_ word: SpokenWord, of drafts: [CommittedDraft], by person: DeskPerson, text body: String?)
    throws(CommandError)
  {
    var trailers = [(word.token, person.trailerValue)]
    trailers += drafts.map { ("Brief", word.isForWords ? $0.pin : $0.slug) }
    let block = trailers.map { "\($0.0): \($0.1)\n" }.joined()
    var parts = [Self.subject(word, drafts)]
    if let body = body.map(Self.trimmed), !body.isEmpty { parts.append(body) }
    text = (parts + [block]).joined(separator: "\n\n")
    let read = TrailerBlock(message: text, knownTokens: [word.token])
    guard read.trailers.map({ "\($0.token): \($0.value)\n" }).joined() == block else {
      throw .trailersHidden(read.warnings.first.map { "\($0)" } ?? "its last lines are no trailers")
    }
  }

  private static func subject(_ word: SpokenWord, _ drafts: [CommittedDraft]) -> String {
    let slugs = drafts.map(\.slug).joined(separator: ", ")
    let start =
      switch word.name {
      case "request-changes": "Request changes to"
      case "revoke": "Revoke the approval of"
      default: word.title
      }
    let subject = "\(start) \(slugs)"
    return subject.count <= 72 || drafts.count == 1 ? subject : "\(start) \(drafts.count) briefs"
  }

  private static func trimmed(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    func isEmpty(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" } }
    let front = lines.drop(while: isEmpty)
    let count = front.reversed().prefix(while: isEmpty).count
    return front.dropLast(count).joined(separator: "\n")
  }
}
