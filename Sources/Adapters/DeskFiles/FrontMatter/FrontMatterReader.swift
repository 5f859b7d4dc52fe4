public import Diagnostics
public import Lint
public import Workflow

/// Reads what a brief says of itself above its copy.
public struct FrontMatterReader: Sendable {
  private static let keys = ["title", "date", "publish_at", "summary", "lang", "redirect_from"]

  private let zones: any ZoneTable

  /// - Parameter zones: the zones that `publish_at` may name.
  public init(zones: any ZoneTable) {
    self.zones = zones
  }

  /// Returns the front matter, or `nil` where there is none or it cannot be read at all; and all
  /// that is to be said of it.
  ///
  /// A key that is wrong is reported and left out; the others are there all the same.
  public func read(_ source: SourceText) -> (FrontMatter?, [Diagnostic]) {
    var findings = Findings(in: source, rule: "front-matter")
    do {
      let block = try FrontMatterBlock(in: source)
      let node = YAMLReader(limits: .frontMatter).read(block.content, &findings)
      // An empty block and a broken one are not the same: only of the first is anything missing.
      guard node != nil || !findings.hasErrors else { return (nil, findings.sorted) }
      let matter = read(node, block, &findings)
      return (matter, findings.sorted)
    } catch {
      findings.error(error.message, at: error.range)
      return (nil, findings.sorted)
    }
  }

  private func read(_ node: YAMLNode?, _ block: FrontMatterBlock, _ findings: inout Findings)
    -> FrontMatter?
  {
    var matter = FrontMatter(range: block.whole)
    let start = block.whole.lowerBound..<block.whole.lowerBound + 3
    let node = node ?? YAMLNode(.mapping([]), at: start)
    guard let pairs = node.pairs else {
      findings.error(
        "the front matter must be keys with values, not \(node.phrase)", at: node.range)
      return nil
    }
    for key in ["title", "date"] where node[key] == nil {
      findings.error("the front matter has no '\(key)'", at: start)
    }
    for pair in pairs { take(pair, into: &matter, &findings) }
    return matter
  }

  private func take(_ pair: YAMLPair, into matter: inout FrontMatter, _ findings: inout Findings) {
    switch pair.key {
    case "title": matter.title = line(pair, &findings)
    case "summary": matter.summary = line(pair, &findings)
    case "date":
      matter.date = entry(pair, &findings) { text in
        CalendarDate(iso: text).map { .success($0) }
          ?? .failure("'\(text)' is no day; write YYYY-MM-DD, such as 2020-12-13")
      }
    case "publish_at":
      matter.publishAt = entry(pair, &findings) { PublishTime(zones: zones).read($0) }
    case "lang":
      matter.lang = entry(pair, &findings) { text in
        LanguageTag.isWellFormed(text)
          ? .success(text)
          : .failure("'\(text)' is no language tag; write such as en, de or pt-BR")
      }
    case "redirect_from": matter.redirectFrom = slugs(pair, &findings)
    default: keepUnknown(pair, in: &matter, &findings)
    }
  }

  /// What a text says, or why it says nothing.
  enum Reading<Value> {
    case success(Value)
    case failure(String)
  }

  private func entry<Value>(
    _ pair: YAMLPair, _ findings: inout Findings, _ read: (String) -> Reading<Value>
  ) -> FrontMatter.Entry<Value>? {
    guard let text = FieldReader.text(pair.value, of: pair.key, &findings) else { return nil }
    switch read(text) {
    case .success(let value): return FrontMatter.Entry(value, at: pair.value.range)
    case .failure(let why):
      findings.error(why, at: pair.value.range)
      return nil
    }
  }

  /// Returns a text of one line that is not empty.
  private func line(_ pair: YAMLPair, _ findings: inout Findings) -> FrontMatter.Entry<String>? {
    entry(pair, &findings) { text in
      let trimmed = text.utf8.last == UInt8(ascii: "\n") ? String(text.dropLast()) : text
      let isBlank = trimmed.unicodeScalars.allSatisfy(\.properties.isWhitespace)
      if isBlank { return .failure("'\(pair.key)' is empty") }
      let hidden = trimmed.unicodeScalars.first { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      }
      return hidden == nil
        ? .success(trimmed) : .failure("'\(pair.key)' must be one line without control characters")
    }
  }

  private func slugs(_ pair: YAMLPair, _ findings: inout Findings) -> [FrontMatter.Entry<Slug>] {
    var entries: [FrontMatter.Entry<Slug>] = []
    for node in pair.value.items ?? [pair.value] {
      guard let text = FieldReader.text(node, of: pair.key, &findings) else { continue }
      let slug = Slug(text)
      if let objection = slug.objection {
        findings.error(objection, at: node.range)
      } else if entries.contains(where: { $0.value == slug }) {
        findings.error("the slug '\(text)' stands twice", at: node.range)
      } else {
        entries.append(FrontMatter.Entry(slug, at: node.range))
      }
    }
    return entries
  }

  private func keepUnknown(
    _ pair: YAMLPair, in matter: inout FrontMatter, _ findings: inout Findings
  ) {
    matter.unknownKeys.append(FrontMatter.Entry(pair.key, at: pair.keyRange))
    let nearest = NearestName.of(pair.key, among: Self.keys)
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "the desk keeps it and does not use it"
    findings.report(
      "there is no key '\(pair.key.prefix(60))' in front matter; \(hint)", at: pair.keyRange,
      severity: .warning, rule: "unknown-key", fix: nearest)
  }
}
