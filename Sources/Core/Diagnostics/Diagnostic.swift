/// What is wrong, where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// The rule's name in kebab-case; it is what a suppression names.
  public var rule: String
  public var severity: Severity
  /// One sentence, lower case, without a full stop.
  public var message: String
  public var place: Place
  public var related: [Related]
  public var fixes: [FixIt]

  public init(
    rule: String, severity: Severity, message: String, place: Place, related: [Related] = [],
    fixes: [FixIt] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.related = related
    self.fixes = fixes
  }

  /// A range in a file.
  public struct Place: Hashable, Sendable {
    public var path: String
    public var start: SourcePosition
    public var end: SourcePosition

    public init(path: String, start: SourcePosition, end: SourcePosition) {
      self.path = path
      self.start = start
      self.end = end
    }

    /// Makes the place of a byte range of a text.
    public init(_ range: Range<Int>, in source: SourceText) {
      self.init(
        path: source.path, start: source.position(ofByte: range.lowerBound),
        end: source.position(ofByte: range.upperBound))
    }

    public var byteRange: Range<Int> { start.byteOffset..<max(start.byteOffset, end.byteOffset) }
  }

  /// Another place that explains the first.
  public struct Related: Hashable, Sendable {
    public var place: Place
    public var message: String

    public init(place: Place, message: String) {
      self.place = place
      self.message = message
    }
  }

  /// A replacement for the diagnostic's own range.
  public struct FixIt: Hashable, Sendable {
    public var replacement: String
    /// Whether it may be applied without a person reading it.
    public var isSafe: Bool

    public init(replacement: String, isSafe: Bool) {
      self.replacement = replacement
      self.isSafe = isSafe
    }
  }
}
