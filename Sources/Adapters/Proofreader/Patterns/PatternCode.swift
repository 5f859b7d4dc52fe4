internal import Cpcre2
internal import Lint

/// Owns one compiled expression of PCRE2, and frees it exactly once.
///
/// Compiled code is not altered by matching, so threads may share it (pcre2api, "Multithreading").
/// The address is kept as a number, so that it is never mistaken for something to write to.
@safe
final class PatternCode: Sendable {
  /// How many groups it has.
  let groupCount: Int
  /// Whether it is machine code.
  let isCompiled: Bool

  private let address: UInt

  /// Compiles an expression.
  ///
  /// Where machine code is not allowed, as under systemd's `MemoryDenyWriteExecute`, the
  /// interpreter does the same more slowly. Calls `pcre2_compile` and `pcre2_jit_compile`.
  init(_ expression: String, options: UInt32, usesJIT: Bool) throws(PatternError) {
    guard expression.utf8.count <= PatternLibrary.longest else {
      throw PatternError(
        expression, reason: "it has more than \(PatternLibrary.longest) bytes; make several of it")
    }
    var number: Int32 = 0
    var offset = 0
    let bytes = Array(expression.utf8)
    let compiled = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &number, &offset, nil)
    }
    guard let code = unsafe compiled else {
      throw PatternError(expression, reason: Self.words(for: number), offset: offset)
    }
    var groups: UInt32 = 0
    unsafe pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &groups)
    groupCount = Int(groups)
    isCompiled = usesJIT ? unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0 : false
    address = UInt(bitPattern: code)
  }

  deinit { unsafe pcre2_code_free_8(code) }

  /// The code, for the calls of PCRE2 only; it lives as long as its owner.
  @unsafe var code: OpaquePointer? { unsafe OpaquePointer(bitPattern: address) }

  /// Returns PCRE2's words for an error.
  ///
  /// Calls `pcre2_get_error_message`.
  static func words(for number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe pcre2_get_error_message_8(number, buffer.baseAddress, buffer.count)
    }
    guard count > 0 else { return "PCRE2 gives error \(number)" }
    return String(decoding: buffer.prefix(Int(count)), as: UTF8.self)
  }
}
