/// A pattern that somebody else wrote, ready to be looked for.
///
/// A port: patterns come from style rules, so they are hostile until they have run within limits.
public protocol Pattern: Sendable {
  /// Returns where the pattern stands in UTF-8 text, in order and without overlaps.
  ///
  /// Each match is the list of its groups, the whole match first; a group that took no part is `nil`.
  ///
  /// - Throws: Where looking would take longer than the limits allow.
  func matches(in text: [UInt8]) throws(PatternError) -> [[Range<Int>?]]
}

/// Makes patterns of regular expressions.
public protocol PatternCompiler: Sendable {
  /// Compiles an expression.
  ///
  /// - Throws: Where it is none.
  func pattern(_ expression: String, ignoresCase: Bool) throws(PatternError) -> any Pattern
}

/// Why a pattern could not be compiled or looked for.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  public let expression: String
  public let reason: String

  public init(_ expression: String, reason: String) {
    self.expression = expression
    self.reason = reason
  }

  public var description: String { "cannot use pattern '\(expression)': \(reason)" }
}
