/// A pattern that somebody else wrote, ready to be looked for.
///
/// A port: patterns come from style rules, so they are hostile until they have run within limits.
public protocol Pattern: Sendable {
  /// Returns where the pattern stands at or behind an offset, in order and without overlaps.
  ///
  /// An empty match is none. Where there are `limit` matches, there may be more: ask again from the
  /// end of the last.
  ///
  /// - Throws: Where looking would take more than the limits or the budget allow.
  func matches(
    in text: UTF8Text, from offset: Int, limit: Int, budget: inout PatternBudget
  ) throws(PatternError) -> [PatternMatch]
}

/// Makes patterns of regular expressions.
public protocol PatternCompiler: Sendable {
  /// Compiles an expression.
  ///
  /// - Throws: Where it is none.
  func pattern(_ expression: String, ignoresCase: Bool) throws(PatternError) -> any Pattern
}

/// Where a pattern stands in UTF-8 text.
public struct PatternMatch: Hashable, Sendable {
  public let range: Range<Int>
  /// Where each group stands, from the first; a group that took no part is `nil`.
  public let groups: [Range<Int>?]

  public init(_ range: Range<Int>, groups: [Range<Int>?] = []) {
    self.range = range
    self.groups = groups
  }
}

/// How long one rule may look through one draft.
///
/// The core has no clock: whoever looks says what time it is.
public struct PatternBudget: Hashable, Sendable {
  private let limit: Duration
  private var tick: Duration?
  /// When it is spent, once it is known when it began.
  public private(set) var end = Duration.zero

  public init(_ limit: Duration = .seconds(2)) {
    self.limit = limit
  }

  /// Takes a tick of a coarse clock; returns whether it is another than the last, so that the time
  /// is to be told exactly, which is dear.
  public mutating func isAnother(tick: Duration) -> Bool {
    defer { self.tick = tick }
    return tick != self.tick
  }

  /// Takes the time; returns whether too much has gone by since it was first told.
  public mutating func isSpent(at now: Duration) -> Bool {
    if end == .zero { end = now + limit }
    return now >= end
  }
}

/// Why a pattern could not be compiled or looked for.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  public let expression: String
  public let reason: String
  /// The byte of the expression at which it is none, where that is known.
  public let offset: Int?

  public init(_ expression: String, reason: String, offset: Int? = nil) {
    self.expression = expression
    self.reason = reason
    self.offset = offset
  }

  public var description: String {
    let isLong = expression.unicodeScalars.count > 80
    let shown = isLong ? "\(String(expression.unicodeScalars.prefix(79)))…" : expression
    return "cannot use pattern '\(shown)': \(reason)"
  }
}
