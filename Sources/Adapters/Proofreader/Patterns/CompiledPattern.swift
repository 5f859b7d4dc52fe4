internal import Cpcre2
internal import Glibc
internal import Lint

/// An expression that is looked for within limits and a budget.
struct CompiledPattern: Lint.Pattern {
  let expression: String
  let code: PatternCode
  let limits: PatternLibrary.Limits

  /// PCRE2 counts its steps anew at each place of a text, and not the letters that it runs over, so
  /// that its limits alone leave a long text to a quadratic expression. So it is let look for matches
  /// that begin in a window, at first a small one where the text is long, and the clock of the thread
  /// is read between them.
  func matches(
    in text: UTF8Text, from offset: Int, limit: Int, budget: inout PatternBudget
  ) throws(PatternError) -> [PatternMatch] {
    guard !text.bytes.isEmpty, offset < text.bytes.count, limit > 0 else { return [] }
    guard let matcher = PatternMatcher(code, limits: limits, forBytes: text.bytes.count) else {
      throw PatternError(expression, reason: "no memory is left")
    }
    var search = PatternSearch(expression: expression, groupCount: code.groupCount, limit: limit)
    let start = max(0, offset)
    let failure: PatternError? = unsafe text.bytes.withUnsafeBufferPointer { bytes in
      search.run(matcher, in: bytes, from: start, budget: &budget)
    }
    if let failure { throw failure }
    return search.matches
  }
}

/// One run of a matcher through a text.
private struct PatternSearch {
  let expression: String
  let groupCount: Int
  let limit: Int
  private(set) var matches: [PatternMatch] = []

  init(expression: String, groupCount: Int, limit: Int) {
    self.expression = expression
    self.groupCount = groupCount
    self.limit = limit
  }

  @safe
  mutating func run(
    _ matcher: borrowing PatternMatcher, in text: UnsafeBufferPointer<UInt8>, from start: Int,
    budget: inout PatternBudget
  ) -> PatternError? {
    var offset = start
    var window = Self.firstWindow(in: text.count)
    while offset < text.count, matches.count < limit {
      if budget.isAnother(tick: Self.now(CLOCK_MONOTONIC_COARSE)) {
        guard !budget.isSpent(at: Self.now(CLOCK_THREAD_CPUTIME_ID)) else {
          return PatternError(expression, reason: "it takes too long on this draft")
        }
        if offset > start { window = max(16, window / 2) }
      } else {
        window = min(window * 4, 1 << 24)
      }
      let end = unsafe Self.boundary(min(text.count, offset + window), offset, in: text)
      switch unsafe matcher.look(in: text, beginningIn: offset...end) {
      case .failed(let status): return PatternError(expression, reason: Self.reason(status))
      case .none:
        offset = unsafe Self.boundary(behind: end, in: text)
      case .found(let match):
        add(matcher, match)
        offset = max(match.upperBound, offset + 1)
      }
    }
    return nil
  }

  private mutating func add(_ matcher: borrowing PatternMatcher, _ whole: Range<Int>) {
    let groups = groupCount == 0 ? [] : (1...groupCount).map { matcher.group($0) }
    matches.append(PatternMatch(whole, groups: groups))
  }

  /// Returns how many places of a text are looked at before the clock is.
  private static func firstWindow(in count: Int) -> Int { max(16, min(512, (1 << 26) / count)) }

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

  /// Tells the time of a clock: the coarse one ticks some hundred times a second and costs next to
  /// nothing, and in that of the thread other work of the machine does not count.
  private static func now(_ clock: clockid_t) -> Duration {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func reason(_ status: Int32) -> String {
    switch status {
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT,
      PCRE2_ERROR_JIT_STACKLIMIT:
      "it goes back too often; write it without a repetition in a repetition"
    default: PatternCode.words(for: status)
    }
  }
}
