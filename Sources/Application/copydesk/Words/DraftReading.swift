internal import DeskService
internal import Diagnostics
internal import GitObjects
internal import Workflow

/// Shows a person what they are about to speak of.
struct DraftReading {
  let clone: DeskClone
  let console: Console
  let workflow: WorkflowDefinition
  let check: CopyCheck
  /// Whether standard output belongs to a JSON document.
  let isQuiet: Bool

  /// Whether a draft's checks let it pass; prints what stops it.
  func passes(_ draft: CommittedDraft) throws -> Bool {
    let source = try source(of: draft)
    let stopping = check.diagnostics(for: source)
      .filter { $0.severity >= workflow.checks.block }
    guard !stopping.isEmpty else { return true }
    say(console.report.text(of: stopping) { $0 == source.path ? source : nil })
    let summary = DiagnosticSummary(of: stopping)
    console.complain("'\(VisibleText.escaping(draft.slug))' does not pass the checks: \(summary)")
    return false
  }

  /// Prints what has changed since this person or the public last saw the brief, and the checks'
  /// open findings.
  func show(_ draft: CommittedDraft, _ word: SpokenWord, to person: DeskPerson) throws {
    let base = try SeenWords.find(for: draft, token: word.token, person: person, clone)
    let since = base.map { "what changed since \($0.description)" } ?? "the whole text"
    let heading = "\(draft.slug), blob \(draft.blob.abbreviated): \(since)"
    say(console.styled(VisibleText.escaping(heading), .strong) + "\n\n")
    let source = try source(of: draft)
    if let base {
      try printChanges(from: base.blob, to: draft)
    } else {
      say(lines(of: source.bytes).map { $0 + "\n" }.joined())
    }
    let found = check.diagnostics(for: source)
    say("\n" + console.report.text(of: found) { $0 == source.path ? source : nil })
    say("checks: \(DiagnosticSummary(of: found))\n")
  }

  /// Says so where a word that is not for contributors comes from one, by the names in the commits.
  ///
  /// The desk looks at signatures as well, and is who decides.
  func warnOfOwnWords(_ draft: CommittedDraft, _ word: SpokenWord, _ person: DeskPerson) throws {
    guard word.transition?.excludesContributors == true else { return }
    let published = try SeenWords.edition(of: draft, clone)?.commit
    let range = published.map { ["^\($0.hex)"] } ?? []
    let log = ["log", "--format=%ae%n%ce", "HEAD"] + range + ["--", draft.path]
    let addresses = try clone.git.run(log, to: "read who wrote '\(draft.path)'")
    guard addresses.lowercased().split(separator: "\n").contains(person.address.lowercased()[...])
    else { return }
    let slug = VisibleText.escaping(draft.slug)
    console.complain("you changed '\(slug)' yourself: your own '\(word.name)' will not count")
  }

  private func say(_ text: String) {
    if isQuiet { console.complain(text) } else { console.print(text) }
  }

  private func source(of draft: CommittedDraft) throws -> SourceText {
    SourceText(path: draft.path, bytes: try clone.bytes(of: draft.blob))
  }

  /// Prints git's diff; its own colours would hide among the copy's bytes.
  private func printChanges(from old: ObjectID, to draft: CommittedDraft) throws {
    guard old != draft.blob else { return say("not a word has changed\n") }
    let result = try clone.git.tryRun([
      "diff", "--no-color", "--no-ext-diff", "--no-textconv", old.hex, draft.blob.hex,
    ])
    guard result.status == 0 else {
      throw CommandError.gitFailed("compare two drafts", words: result.errorText)
    }
    let hunks = lines(of: result.output).drop { !$0.hasPrefix("@@") }
    say(hunks.map { paint($0) + "\n" }.joined())
  }

  private func paint(_ line: String) -> String {
    switch line.utf8.first {
    case UInt8(ascii: "+"): console.styled(line, .added)
    case UInt8(ascii: "-"): console.styled(line, .removed)
    case UInt8(ascii: "@"): console.styled(line, .faint)
    default: line
    }
  }

  /// Splits text of others into lines in which nothing hides.
  private func lines(of bytes: [UInt8]) -> [String] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let shown = lines.map { line in
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      return cells.map { VisibleText.escaping(String(decoding: $0, as: UTF8.self)) }
        .joined(separator: "\t")
    }
    return shown.last == "" ? shown.dropLast() : shown
  }
}
