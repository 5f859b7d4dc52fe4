import Diagnostics
import Lint
import Markdown

/// Reads copy as the desk does, with just enough YAML for examples.
enum ExampleGalley {
  static func make(_ copy: String, path: String = "briefs/example.md") throws -> Galley {
    try make(bytes: Array(copy.utf8), path: path)
  }

  static func make(bytes: [UInt8], path: String = "briefs/example.md") throws -> Galley {
    let source = SourceText(path: path, bytes: bytes)
    let matter = frontMatter(of: source)
    let slug = path.hasPrefix("briefs/") ? Slug(String(path.dropFirst(7).dropLast(3))) : nil
    return try MarkdownParser().galley(
      of: source, body: (matter?.range.upperBound ?? 0)..<source.bytes.count, slug: slug,
      frontMatter: matter)
  }

  private static func frontMatter(of source: SourceText) -> FrontMatter? {
    let lines = (1...source.lineCount).map { source.rangeOfLine($0) }
    guard lines.count > 1, source.string(in: lines[0]) == "---",
      let end = lines.dropFirst().first(where: { source.string(in: $0) == "---" })
    else { return nil }
    var matter = FrontMatter(range: 0..<min(end.upperBound + 1, source.bytes.count))
    for line in lines.dropFirst() where line.lowerBound < end.lowerBound {
      let text = source.string(in: line)
      guard let colon = text.firstIndex(of: ":") else { continue }
      let key = text[..<colon]
      let value = text[colon...].dropFirst().drop { $0 == " " }
      let range = line.upperBound - value.utf8.count..<line.upperBound
      let plain = value.hasPrefix("\"") ? value.dropFirst().dropLast() : value
      switch key {
      case "title": matter.title = .init(String(plain), at: range)
      case "summary": matter.summary = .init(String(plain), at: range)
      case "lang": matter.lang = .init(String(plain), at: range)
      case "date": matter.date = CalendarDate(iso: plain).map { .init($0, at: range) }
      default: continue
      }
    }
    return matter
  }
}
