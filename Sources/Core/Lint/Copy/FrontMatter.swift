/// What a brief says of itself above its copy.
public struct FrontMatter: Hashable, Sendable {
  /// A value and the bytes of the file in which it stands.
  public struct Entry<Value: Hashable & Sendable>: Hashable, Sendable {
    public let value: Value
    public let range: Range<Int>

    public init(_ value: Value, at range: Range<Int>) {
      self.value = value
      self.range = range
    }
  }

  public var title: Entry<String>?
  public var date: Entry<CalendarDate>?
  /// When it may go out at the earliest, in seconds since 1970.
  public var publishAt: Entry<Int64>?
  public var summary: Entry<String>?
  /// The language, as a BCP 47 tag.
  public var lang: Entry<String>?
  /// Older addresses that lead to this brief.
  public var redirectFrom: [Entry<Slug>]
  /// Keys that the desk does not know; they are kept and warned about.
  public var unknownKeys: [Entry<String>]
  /// The bytes of the whole block, both `---` lines and the last line feed included.
  public var range: Range<Int>

  public init(range: Range<Int>) {
    self.redirectFrom = []
    self.unknownKeys = []
    self.range = range
  }
}
