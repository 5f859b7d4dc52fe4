import DeskFiles
import Diagnostics
import Lint
import Markdown
import Proofreader
import Testing

/// Reads style rules and runs them over copy, as a desk does.
enum StyleDesk {
  static let reader = StyleReader(compiler: PatternLibrary())

  static func reading(_ text: String, beside: [SourceText] = []) -> StyleReader.Reading {
    reader.read([SourceText(path: "styles/House/Rule.yml", text: text)] + beside)
  }

  static func rules(_ text: String, beside: [SourceText] = []) throws -> [any Rule] {
    let reading = reading(text, beside: beside)
    try #require(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
    return StyleSet(reading.definitions).rules
  }

  static func galley(_ copy: String) throws -> Galley {
    let source = SourceText(path: "briefs/example.md", text: copy)
    var matter: FrontMatter?
    var body = 0
    if copy.hasPrefix("---\nlang: ") {
      let line = source.rangeOfLine(2)
      matter = FrontMatter(range: 0..<source.rangeOfLine(4).lowerBound)
      matter?.lang = .init(String(source.string(in: line).dropFirst(6)), at: line)
      body = source.rangeOfLine(4).lowerBound
    }
    return try MarkdownParser().galley(
      of: source, body: body..<source.bytes.count, slug: nil, frontMatter: matter)
  }

  static func findings(_ rules: [any Rule], in copy: String, house: House = House()) throws
    -> [Diagnostic]
  {
    let proof = Proof(try galley(copy), house: house)
    return try rules.flatMap { try $0.check(proof) }
  }
}
