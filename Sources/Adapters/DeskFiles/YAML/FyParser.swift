internal import Clibfyaml

/// Owns one parser of libfyaml with its diagnostics, and frees both exactly once.
///
/// The parser reads the caller's bytes where they are, so it must not outlive them: it is only made
/// inside `YAMLReader`, within the closure that lends them.
@safe
struct FyParser: ~Copyable {
  /// What libfyaml says is wrong.
  struct Complaint {
    let message: String
    /// The byte at which it stands, where libfyaml says so.
    let offset: Int?
  }

  private let parser: OpaquePointer
  private let diagnostics: OpaquePointer

  /// Makes a parser of these bytes, or returns `nil` when memory has run out.
  ///
  /// Errors are collected and never printed. Calls `fy_diag_create`, `fy_parser_create` and
  /// `fy_parser_set_string`.
  init?(reading bytes: UnsafeBufferPointer<CChar>) {
    var settings = unsafe fy_diag_cfg()
    unsafe fy_diag_cfg_default(&settings)
    unsafe settings.fp = nil
    unsafe settings.output_fn = nil
    unsafe settings.colorize = false
    unsafe settings.level = FYET_ERROR
    guard let diagnostics = unsafe fy_diag_create(&settings) else { return nil }
    unsafe fy_diag_set_collect_errors(diagnostics, true)
    var configuration = unsafe fy_parse_cfg()
    unsafe configuration.flags = fy_parse_cfg_flags(
      FYPCF_QUIET.rawValue | FYPCF_COLLECT_DIAG.rawValue | FYPCF_DISABLE_MMAP_OPT.rawValue
        | FYPCF_DEFAULT_VERSION_1_2.rawValue | FYPCF_JSON_NONE.rawValue)
    unsafe configuration.diag = diagnostics
    guard let parser = unsafe fy_parser_create(&configuration) else {
      unsafe fy_diag_destroy(diagnostics)
      return nil
    }
    guard unsafe fy_parser_set_string(parser, bytes.baseAddress, bytes.count) == 0 else {
      unsafe fy_parser_destroy(parser)
      unsafe fy_diag_destroy(diagnostics)
      return nil
    }
    unsafe self.parser = parser
    unsafe self.diagnostics = diagnostics
  }

  deinit {
    unsafe fy_parser_destroy(parser)
    unsafe fy_diag_destroy(diagnostics)
  }

  /// Returns the next event, copied, or `nil` at the end and after an error.
  ///
  /// Calls `fy_parser_parse` and `fy_parser_event_free`.
  func next() -> YAMLEvent? {
    guard let event = unsafe fy_parser_parse(parser) else { return nil }
    defer { unsafe fy_parser_event_free(parser, event) }
    return YAMLEvent(copying: event)
  }

  /// The first error, in libfyaml's words, or `nil` where there was none.
  ///
  /// Calls `fy_parser_get_stream_error` and `fy_diag_errors_iterate`.
  var complaint: Complaint? {
    var cursor: UnsafeMutableRawPointer?
    while let error = unsafe fy_diag_errors_iterate(diagnostics, &cursor) {
      guard unsafe error.pointee.type == FYET_ERROR, let words = unsafe error.pointee.msg
      else { continue }
      let mark = unsafe error.pointee.fyt.flatMap { unsafe fy_token_start_mark($0) }
      let offset = unsafe mark.map { unsafe Int(clamping: $0.pointee.input_pos) }
      return unsafe Complaint(message: String(cString: words), offset: offset)
    }
    let failed = unsafe fy_parser_get_stream_error(parser)
    return failed ? Complaint(message: "the YAML cannot be read", offset: nil) : nil
  }
}
