internal import Lint

/// An expression that is looked for within limits and a budget.
struct CompiledPattern: Lint.Pattern {
  private let expression: String
  private let cost: PatternCost
  /// As it is, for texts in which its worst is bearable.
  private let plain: PatternSource
  /// With a call between its parts that reads the clock, for all others.
  private let watched: PatternSource
  private let limits: PatternLibrary.Limits

  init(
    _ expression: String, as text: String, options: UInt32, limits: PatternLibrary.Limits,
    usesJIT: Bool
  ) throws(PatternError) {
    self.expression = expression
    self.limits = limits
    cost = PatternCost(text)
    plain = try PatternSource(text, options: options, usesJIT: usesJIT)
    watched = plain.callingOut
  }

  func matches(
    in text: UTF8Text, from offset: Int, limit: Int, budget: inout PatternBudget
  ) throws(PatternError) -> [PatternMatch] {
    guard !text.bytes.isEmpty, offset < text.bytes.count, limit > 0 else { return [] }
    let ways = cost.ways(in: text.bytes.count)
    let code = try (ways == nil ? watched : plain).code()
    guard let matcher = PatternMatcher(code, limits: limits, forBytes: text.bytes.count) else {
      throw PatternError(expression, reason: "no memory is left")
    }
    // A tenth of a second's worth of places is looked at before the clock is.
    let window = Int(max(1, min(1e8 / max(ways ?? 1, Double(text.bytes.count)), 1e6)))
    var search = PatternSearch(groupCount: code.groupCount, limit: limit, window: window)
    let start = max(0, offset)
    let failure = unsafe text.bytes.withUnsafeBufferPointer { bytes in
      search.run(matcher, in: bytes, from: start, budget: &budget)
    }
    if let failure { throw PatternError(expression, reason: failure) }
    return search.matches
  }
}
