internal import Diagnostics
internal import Lint
internal import Workflow

/// Begins a brief: a file with its front matter, at the path that its slug has.
struct NewCommand: Command {
  let name = "new"
  let summary = "begin a brief"
  let usage = ["SLUG [--title TITLE] [--date DATE]"]
  let discussion = "A slug that begins with a date, such as 2020-12-13, gives the brief that date."
  let options = [
    Option("title", value: "TITLE", "its title [the desk's name and the date]"),
    Option("date", value: "DATE", "its date, as YYYY-MM-DD [the slug's, else today]"),
  ]

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let text = try invocation.arguments.onlyOperand("SLUG")
    let workflow = try DeskDefinition.read(invocation.places).workflow
    let place = try DraftPlace(text, workflow, invocation)
    let date = try date(of: place.slug, invocation.arguments)
    let title = invocation.arguments.value("title") ?? "\(workflow.desk.name), \(date.inWords)"
    let copy = DraftSkeleton(title: title, date: date, sections: workflow.desk.sections)
    try place.create(Array(copy.text.utf8))
    let document = JSONText.object([
      ("version", .number(1)), ("path", .string(place.path)), ("slug", .string(place.slug.text)),
    ])
    invocation.console.print((invocation.isJSON ? document.text : place.shownPath) + "\n")
    return .done
  }

  private func date(of slug: Slug, _ arguments: Arguments) throws(CommandError) -> CalendarDate {
    let written = arguments.value("date")
    let date = written.map { CalendarDate(iso: $0) } ?? slug.date ?? .today
    guard let date else { throw .badDate(written ?? "today") }
    return date
  }
}
