internal import Cpcre2
public import Lint

/// The regular expressions of PCRE2, within limits.
public struct PatternLibrary: PatternCompiler {
  /// How much one look from one place may cost.
  ///
  /// The steps are those of PCRE2's own count, and at least four for each byte of the text; the
  /// heap is in kibibytes.
  struct Limits: Hashable, Sendable {
    var steps: UInt32 = 100_000
    var depth: UInt32 = 100_000
    var heap: UInt32 = 16 << 10
  }

  /// The longest expression that is compiled, in bytes.
  static let longest = 256 << 10

  private let limits: Limits
  private let usesJIT: Bool

  public init() {
    self.init(limits: Limits(), usesJIT: true)
  }

  init(limits: Limits, usesJIT: Bool) {
    self.limits = limits
    self.usesJIT = usesJIT
  }

  /// Compiles an expression as Go and .NET write them, whose few differences it evens out.
  public func pattern(_ expression: String, ignoresCase: Bool) throws(PatternError)
    -> any Lint.Pattern
  {
    let dialect = PatternDialect(expression)
    var options = PCRE2_UTF | PCRE2_UCP | PCRE2_USE_OFFSET_LIMIT | PCRE2_NEVER_BACKSLASH_C
    options |= PCRE2_DUPNAMES | PCRE2_NO_DOTSTAR_ANCHOR
    if ignoresCase { options |= PCRE2_CASELESS }
    do {
      return try CompiledPattern(
        expression, as: dialect.text, options: options, limits: limits, usesJIT: usesJIT)
    } catch {
      throw PatternError(
        expression, reason: error.reason, offset: error.offset.map(dialect.original(of:)))
    }
  }
}
