/// Renders diagnostics as SARIF 2.1.0, which code hosts and editors read.
public struct SARIFReport: Sendable {
  /// What SARIF says of a rule beside its results.
  public struct RuleDescription: Hashable, Sendable {
    public let name: String
    public let summary: String

    public init(name: String, summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  private let toolVersion: String
  private let rules: [RuleDescription]

  public init(toolVersion: String, rules: [RuleDescription]) {
    self.toolVersion = toolVersion
    self.rules = rules
  }

  /// Returns the document on one line, with a line feed.
  public func text(of diagnostics: [Diagnostic]) -> String {
    let driver: JSONText = .object([
      ("name", .string("copydesk")), ("version", .string(toolVersion)),
      ("rules", .array(rules.map(Self.rule))),
    ])
    let run: JSONText = .object([
      ("tool", .object([("driver", driver)])),
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(diagnostics.map(Self.result))),
    ])
    let document: JSONText = .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")), ("runs", .array([run])),
    ])
    return document.text + "\n"
  }

  private static func rule(_ rule: RuleDescription) -> JSONText {
    .object([("id", .string(rule.name)), ("shortDescription", message(rule.summary))])
  }

  private static func result(_ diagnostic: Diagnostic) -> JSONText {
    var members: [(String, JSONText)] = [
      ("ruleId", .string(diagnostic.rule)), ("level", .string(diagnostic.severity.rawValue)),
      ("message", message(diagnostic.message)),
      ("locations", .array([location(diagnostic.place, nil)])),
    ]
    if !diagnostic.related.isEmpty {
      members.append(
        ("relatedLocations", .array(diagnostic.related.map { location($0.place, $0.message) })))
    }
    let fixes = diagnostic.fixes.map { fix($0, diagnostic.place) }
    if !fixes.isEmpty { members.append(("fixes", .array(fixes))) }
    return .object(members)
  }

  private static func location(_ place: Diagnostic.Place, _ text: String?) -> JSONText {
    let physical: JSONText = .object([
      ("artifactLocation", artifact(place.path)), ("region", region(place)),
    ])
    return .object(
      [("physicalLocation", physical)] + (text.map { [("message", message($0))] } ?? []))
  }

  private static func region(_ place: Diagnostic.Place) -> JSONText {
    .object([
      ("startLine", .number(place.start.line)), ("startColumn", .number(place.start.column)),
      ("endLine", .number(place.end.line)), ("endColumn", .number(place.end.column)),
      ("byteOffset", .number(place.byteRange.lowerBound)),
      ("byteLength", .number(place.byteRange.count)),
    ])
  }

  private static func fix(_ fix: Diagnostic.FixIt, _ place: Diagnostic.Place) -> JSONText {
    let replacement: JSONText = .object([
      ("deletedRegion", region(place)),
      ("insertedContent", .object([("text", .string(fix.replacement))])),
    ])
    let change: JSONText = .object([
      ("artifactLocation", artifact(place.path)), ("replacements", .array([replacement])),
    ])
    return .object([("artifactChanges", .array([change]))])
  }

  private static func message(_ text: String) -> JSONText { .object([("text", .string(text))]) }

  /// Percent-encodes a path, since SARIF wants a URI.
  private static func artifact(_ path: String) -> JSONText {
    let plain = Set("-._~/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    var uri = ""
    for byte in path.utf8 {
      if plain.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return .object([("uri", .string(uri))])
  }
}
