internal import GitObjects
internal import Workflow

/// The words of a brief that a person or the public has seen already.
struct SeenWords: CustomStringConvertible {
  let blob: ObjectID
  let description: String
  /// Where on the desk branch it was seen.
  let commit: ObjectID?

  /// Finds the later of the last edition and the person's own last word of this kind.
  static func find(
    for draft: CommittedDraft, token: String, person: DeskPerson, _ clone: DeskClone
  ) throws -> SeenWords? {
    let edition = try edition(of: draft, clone)
    guard let own = try ownWord(of: draft, token, person, clone) else { return edition }
    guard let edition else { return own }
    guard let published = edition.commit, let said = own.commit else { return edition }
    return try clone.isAncestor(published, of: said) ? own : edition
  }

  /// Returns the last edition as this clone knows it, or `nil` where there is none.
  static func edition(of draft: CommittedDraft, _ clone: DeskClone) throws -> SeenWords? {
    let ledger = clone.workflow.desk.ledger
    for ref in ["refs/remotes/origin/\(ledger)", "refs/heads/\(ledger)"] {
      guard try clone.commit(ref) != nil else { continue }
      guard let blob = try clone.blob(at: draft.path, in: ref) else { return nil }
      let log = ["log", "-1", "--format=%B", ref, "--", draft.path]
      let block = TrailerBlock(message: try clone.git.run(log, to: "read '\(ref)'"))
      let source = block.trailers(named: "Source-commit").first.flatMap { ObjectID(hex: $0.value) }
      let number = block.trailers(named: "Edition").first.map { " \($0.value)" } ?? ""
      return SeenWords(blob: blob, description: "edition\(number)", commit: source)
    }
    return nil
  }

  /// How many of the person's commits are looked through.
  private static let limit = 1000

  private static func ownWord(
    of draft: CommittedDraft, _ token: String, _ person: DeskPerson, _ clone: DeskClone
  ) throws -> SeenWords? {
    let log = [
      "log", "-z", "--max-count=\(limit)", "--fixed-strings", "--regexp-ignore-case",
      "--committer=<\(person.address)>", "--grep=\(token):", "--format=%H%n%B", "HEAD",
    ]
    let entries = try clone.git.run(log, to: "read the history").split(separator: "\0")
    for entry in entries {
      guard let commit = ObjectID(hex: entry.prefix(40)) else { continue }
      let block = TrailerBlock(message: String(entry.dropFirst(41)))
      let briefs = block.trailers(named: "Brief").map { $0.value.prefix { $0 != "@" } }
      guard !block.trailers(named: token).isEmpty, briefs.contains(Substring(draft.slug)),
        let blob = try clone.blob(at: draft.path, in: commit.hex)
      else { continue }
      return SeenWords(
        blob: blob, description: "your \(token) in \(commit.abbreviated)", commit: commit)
    }
    return nil
  }
}
