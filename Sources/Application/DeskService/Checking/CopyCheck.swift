internal import DeskFiles
public import Diagnostics
public import Lint
internal import Markdown
public import Workflow

/// What a desk says of a brief's copy: from bytes and a path to diagnostics.
///
/// The push, the service and the command line all ask here, so that they say the same.
public struct CopyCheck: Sendable {
  private let settings: DeskSettings
  private let paths: BriefPaths?
  private let linter: Linter
  private let frontMatter = FrontMatterReader(zones: SystemZones())

  public init(definition: WorkflowDefinition) {
    settings = definition.desk
    paths = try? BriefPaths(definition.desk.briefs)
    linter = Linter(settings: LintSettings(definition.checks))
  }

  /// Returns the draft parsed for reading, or `nil` where the file cannot be read as copy.
  ///
  /// The slug is the one that the desk gives the text's path, if it is one of its briefs'.
  public func galley(of source: SourceText) -> Galley? {
    guard objection(to: source) == nil else { return nil }
    return try? read(source, at: source.path).galley
  }

  /// Returns all that is to be said of a file, in the order of the file.
  ///
  /// The second path is where in the repository the file stands, if diagnostics are to name it
  /// otherwise.
  public func diagnostics(for source: SourceText, at path: String? = nil) -> [Diagnostic] {
    if let objection = objection(to: source) { return [objection] }
    do {
      let reading = try read(source, at: path ?? source.path)
      let found = reading.diagnostics + linter.check(reading.galley)
      return found.sorted { $0.place.start < $1.place.start }
    } catch {
      return [Self.fault("\(error)", at: 0..<0, in: source)]
    }
  }

  private func read(_ source: SourceText, at path: String) throws(MarkdownError)
    -> (galley: Galley, diagnostics: [Diagnostic])
  {
    let (matter, diagnostics) = frontMatter.read(source)
    let body = min(matter?.range.upperBound ?? 0, source.bytes.count)..<source.bytes.count
    let galley = try MarkdownParser().galley(
      of: source, body: body, slug: paths?.slug(ofPath: path).map(Slug.init), frontMatter: matter)
    return (galley, diagnostics)
  }

  /// Returns why a file cannot be read as copy, or `nil` where it can.
  private func objection(to source: SourceText) -> Diagnostic? {
    let count = source.bytes.count
    if count > settings.maxFileSize {
      let message = "the file has \(count) bytes; this desk allows \(settings.maxFileSize)"
      return Self.fault(message, at: 0..<0, in: source)
    }
    guard let byte = Self.firstInvalidByte(of: source.bytes) else { return nil }
    return Self.fault("this is not UTF-8; save the file as UTF-8", at: byte..<byte + 1, in: source)
  }

  /// Returns where the text stops being UTF-8, or `nil` where it is all UTF-8 without a NUL.
  static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    var codec = UTF8.ForwardParser()
    var next = bytes.makeIterator()
    var offset = 0
    while true {
      switch codec.parseScalar(from: &next) {
      case .valid(let scalar):
        if scalar.count == 1, scalar.first == 0 { return offset }
        offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }

  private static func fault(_ message: String, at range: Range<Int>, in source: SourceText)
    -> Diagnostic
  {
    Diagnostic(
      rule: "file", severity: .error, message: message, place: .init(range, in: source))
  }
}

extension LintSettings {
  /// Takes from `checks:` what the linter knows.
  fileprivate init(_ checks: CheckSettings) {
    self.init(
      rules: checks.rules.mapValues { setting in
        switch setting {
        case .off: .off
        case .severity(let severity): .severity(severity)
        }
      })
  }
}
