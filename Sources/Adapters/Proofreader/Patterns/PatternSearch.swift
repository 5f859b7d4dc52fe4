internal import Cpcre2
internal import Lint

/// One run of a matcher through a text.
///
/// PCRE2's limits count anew at each place of a text, and not the letters that are run over, so
/// that they alone leave a long text to a quadratic expression. So it is let look for matches that
/// begin in a window, and the clock is read between them.
struct PatternSearch {
  private let groupCount: Int
  private let limit: Int
  private var window: Int
  private(set) var matches: [PatternMatch] = []

  init(groupCount: Int, limit: Int, window: Int) {
    self.groupCount = groupCount
    self.limit = limit
    self.window = window
  }

  private static let takesTooLong = "it takes too long on this draft"

  /// Looks through a text from an offset; returns why it could not.
  @safe
  mutating func run(
    _ matcher: borrowing PatternMatcher, in text: UnsafeBufferPointer<UInt8>, from start: Int,
    budget: inout PatternBudget
  ) -> String? {
    var offset = start
    while offset < text.count, matches.count < limit {
      if budget.isAnother(tick: PatternWatch.tick()), budget.isSpent(at: PatternWatch.now()) {
        return Self.takesTooLong
      }
      let last = unsafe Self.boundary(min(text.count, offset + window), offset, in: text)
      switch unsafe matcher.look(in: text, beginningIn: offset...last, until: budget.end) {
      case .failed(let status): return Self.reason(status)
      case .none: offset = unsafe Self.boundary(behind: last, in: text)
      case .found(let match):
        let groups = groupCount == 0 ? [] : (1...groupCount).map { matcher.group($0) }
        matches.append(PatternMatch(match, groups: groups))
        offset = max(match.upperBound, offset + 1)
      }
    }
    return nil
  }

  /// Returns the last beginning of a scalar at or before an offset.
  private static func boundary(
    _ offset: Int, _ start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var offset = offset
    while offset > start, offset < text.count, unsafe text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func boundary(behind offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = offset + 1
    while offset < text.count, unsafe text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private static func reason(_ status: Int32) -> String {
    switch status {
    case PCRE2_ERROR_CALLOUT: takesTooLong
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT,
      PCRE2_ERROR_JIT_STACKLIMIT:
      "it goes back too often; write it without a repetition in a repetition"
    default: PatternCode.words(for: status)
    }
  }
}
