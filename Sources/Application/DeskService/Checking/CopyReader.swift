internal import DeskFiles
public import Diagnostics
public import Lint
internal import Markdown
public import Workflow

/// Reads a brief's file: its front matter and its copy, as far as bytes and a path can tell.
public struct CopyReader: Sendable {
  private let settings: DeskSettings
  private let paths: BriefPaths?
  private let frontMatter = FrontMatterReader(zones: SystemZones())

  public init(_ settings: DeskSettings) {
    self.settings = settings
    paths = try? BriefPaths(settings.briefs)
  }

  /// The patterns of the briefs' paths.
  var briefs: [String] { settings.briefs }

  /// Whether a path is a brief's.
  func isBrief(_ path: String) -> Bool { paths?.matches(path) ?? false }

  /// Returns the draft parsed for reading, or `nil` where the file cannot be read as copy.
  ///
  /// The slug is the one that the desk gives the text's path, if it is one of its briefs'.
  public func galley(of source: SourceText) -> Galley? {
    guard objection(to: source) == nil else { return nil }
    return try? read(source, at: source.path).galley
  }

  /// Returns the draft parsed for reading, and what is wrong with its front matter.
  ///
  /// - Throws: A diagnostic of the whole file, where it cannot be read as copy.
  func read(_ source: SourceText, at path: String) throws(Unreadable)
    -> (galley: Galley, diagnostics: [Diagnostic])
  {
    if let objection = objection(to: source) { throw Unreadable(diagnostic: objection) }
    let (matter, diagnostics) = frontMatter.read(source)
    let body = min(matter?.range.upperBound ?? 0, source.bytes.count)..<source.bytes.count
    do {
      let galley = try MarkdownParser().galley(
        of: source, body: body, slug: paths?.slug(ofPath: path).map(Slug.init), frontMatter: matter)
      return (galley, diagnostics)
    } catch {
      throw Unreadable(diagnostic: Self.fault("\(error)", at: 0..<0, in: source))
    }
  }

  /// Why a file is no copy.
  struct Unreadable: Error {
    let diagnostic: Diagnostic
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
