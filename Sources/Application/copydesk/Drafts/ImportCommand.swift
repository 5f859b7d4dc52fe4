internal import Diagnostics
internal import Lint

/// Makes a draft of a text that was published before there was a desk.
struct ImportCommand: Command {
  let name = "import"
  let summary = "make a draft of a published text"
  let usage = ["FILE [--slug SLUG] [-o FILE]"]
  let discussion = """
    FILE is plain text; '-' is standard input. The draft goes to the path that its slug
    has. Nothing is corrected: what is left out or guessed is said.
    """
  let options = [
    Option("slug", value: "SLUG", "what the brief is to be called [the text's date]"),
    Option("output", letter: "o", value: "FILE", "write the draft there; '-' is standard output"),
  ]

  /// The most bytes of a text: as many as a brief may have on any desk.
  private static let limit = 64 << 20

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let written = try invocation.arguments.onlyOperand("FILE")
    let bytes =
      written == "-"
      ? try StandardInput.read(limit: Self.limit)
      : try CopyFile(path: written).read(limit: Self.limit)
    let source = SourceText(path: written, bytes: bytes)
    let brief = try imported(source, slug: invocation.arguments.value("slug"))
    let path = try write(brief, invocation)
    report(brief, source, path, invocation)
    return .done
  }

  private func imported(_ source: SourceText, slug: String?) throws(CommandError) -> ImportedBrief {
    do {
      return try ImportedBrief(importing: source, slug: slug)
    } catch {
      throw .notImportable(error.path, why: error.reason)
    }
  }

  /// Writes the draft and returns its path, or `nil` for standard output.
  private func write(_ brief: ImportedBrief, _ invocation: Invocation) throws -> String? {
    let bytes = Array(brief.markdown.utf8)
    switch invocation.arguments.value("output") {
    case "-"?:
      invocation.console.print(bytes: bytes)
      return nil
    case let file?:
      try CopyFile(path: file).create(bytes)
      return file
    case nil:
      let workflow = try DeskDefinition.read(invocation.places).workflow
      let place = try DraftPlace(brief.slug, workflow, invocation)
      try place.create(bytes)
      return place.path
    }
  }

  private func report(
    _ brief: ImportedBrief, _ source: SourceText, _ path: String?, _ invocation: Invocation
  ) {
    let console = invocation.console
    guard let path else {
      let report = PlainReport().text(of: brief.notices) { _ in source }
      return console.complain(String(report.dropLast()))
    }
    if invocation.isJSON {
      let document = JSONText.object([
        ("version", .number(1)), ("path", .string(path)), ("slug", .string(brief.slug)),
        ("notices", JSONReport.document(of: brief.notices)),
      ])
      return console.print(document.text + "\n")
    }
    console.print(console.report.text(of: brief.notices) { _ in source })
    console.print("\(VisibleText.escaping(path))\n")
  }
}
