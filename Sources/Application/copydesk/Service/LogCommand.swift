internal import DeskService
internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import Lint

/// Tells what was published, the newest first.
struct LogCommand: Command {
  let name = "log"
  let summary = "tell what was published, when, and on whose approval"
  let usage = ["[--json] [SLUG]"]

  func run(_ invocation: Invocation) throws -> ExitStatus {
    if invocation.operands.count > 1 {
      throw CommandError.unexpectedOperand(invocation.operands[1])
    }
    let here = try DeskHere(invocation.places)
    let slug = invocation.operands.first.map { here.desk.policy.desk.slug(ofPath: $0) ?? Slug($0) }
    let entries = try here.desk.published(slug, at: here.tips)
    if invocation.isJSON {
      let document = JSONText.object([
        ("version", .number(1)), ("publications", .array(entries.map(json))),
      ])
      invocation.console.print(document.text + "\n")
      return .done
    }
    if entries.isEmpty { invocation.console.complain("nothing was published yet") }
    for entry in entries { invocation.console.print(text(of: entry, invocation.console)) }
    return .done
  }

  private func text(of entry: PublishedEdition, _ console: Console) -> String {
    let publication = entry.publication
    var text =
      console.styled(publication.publishedAt.rfc3339, .faint)
      + "  \(console.styled(VisibleText.escaping(publication.slug.text), .strong))"
      + ", edition \(publication.edition)\n"
    let who = publication.approvedBy.map(VisibleText.escaping).joined(separator: ", ")
    text +=
      "    blob \(publication.blob.abbreviated), approved by \(who.isEmpty ? "nobody" : who)\n"
    for delivery in entry.deliveries { text += "    \(VisibleText.escaping(delivery))\n" }
    return text
  }

  private func json(_ entry: PublishedEdition) -> JSONText {
    let publication = entry.publication
    return .object([
      ("publication", .string(publication.id.hex)), ("slug", .string(publication.slug.text)),
      ("edition", .number(publication.edition)), ("source", .string(publication.source.hex)),
      ("blob", .string(publication.blob.hex)), ("policy", .string(publication.policy)),
      ("approvedBy", .array(publication.approvedBy.map { .string($0) })),
      ("publishedAt", .string(publication.publishedAt.rfc3339)),
      ("deliveries", .array(entry.deliveries.map { .string($0) })),
    ])
  }
}
