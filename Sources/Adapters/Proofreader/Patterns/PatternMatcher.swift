internal import Cpcre2

/// Owns what one thread needs to look for one expression, and frees it exactly once.
@safe
struct PatternMatcher: ~Copyable {
  enum Outcome {
    case found(Range<Int>)
    case none
    case failed(Int32)
  }

  private let code: PatternCode
  private let data: OpaquePointer
  private let context: OpaquePointer

  /// Calls `pcre2_match_data_create_from_pattern`, `pcre2_match_context_create` and
  /// `pcre2_set_match_limit` with its kin; returns `nil` when memory has run out.
  init?(_ code: PatternCode, limits: PatternLibrary.Limits, forBytes count: Int) {
    guard let context = unsafe pcre2_match_context_create_8(nil) else { return nil }
    guard let data = unsafe pcre2_match_data_create_from_pattern_8(code.code, nil) else {
      unsafe pcre2_match_context_free_8(context)
      return nil
    }
    unsafe pcre2_set_match_limit_8(context, max(limits.steps, UInt32(clamping: count * 4)))
    unsafe pcre2_set_depth_limit_8(context, limits.depth)
    unsafe pcre2_set_heap_limit_8(context, limits.heap)
    self.code = code
    unsafe self.data = data
    unsafe self.context = context
  }

  deinit {
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
  }

  /// Looks for a match that is not empty and begins in a range of a text that is known to be UTF-8.
  ///
  /// Where the machine code's stack is too small the interpreter goes on, whose stack is the heap.
  /// Code that calls out stops when its time is up. Calls `pcre2_set_callout` and `pcre2_match`.
  func look(
    in text: UnsafeBufferPointer<UInt8>, beginningIn range: ClosedRange<Int>, until end: Duration
  ) -> Outcome {
    unsafe pcre2_set_offset_limit_8(context, range.upperBound)
    var watch = PatternWatch(until: end)
    let status = unsafe withUnsafeMutablePointer(to: &watch) { watch in
      unsafe pcre2_set_callout_8(
        context,
        { _, watch in
          unsafe watch?.assumingMemoryBound(to: PatternWatch.self).pointee.isTimeUp() == true
            ? PCRE2_ERROR_CALLOUT : 0
        }, watch)
      defer { unsafe pcre2_set_callout_8(context, nil, nil) }
      let options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY
      let status = unsafe pcre2_match_8(
        code.code, text.baseAddress, text.count, range.lowerBound, options, data, context)
      guard status == PCRE2_ERROR_JIT_STACKLIMIT else { return status }
      return unsafe pcre2_match_8(
        code.code, text.baseAddress, text.count, range.lowerBound, options | PCRE2_NO_JIT, data,
        context)
    }
    if status == PCRE2_ERROR_NOMATCH { return .none }
    guard status >= 0, let whole = group(0) else { return .failed(status) }
    return .found(whole)
  }

  /// Returns where a group of the last match stands.
  ///
  /// Calls `pcre2_get_ovector_pointer`.
  func group(_ number: Int) -> Range<Int>? {
    guard number <= code.groupCount, let places = unsafe pcre2_get_ovector_pointer_8(data) else {
      return nil
    }
    let start = unsafe Int(truncatingIfNeeded: places[2 * number])
    let end = unsafe Int(truncatingIfNeeded: places[2 * number + 1])
    // A group that took no part has the greatest number there is, which is -1 when signed.
    return start >= 0 && start <= end ? start..<end : nil
  }
}
