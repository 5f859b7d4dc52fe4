internal import Cpcre2
internal import Lint

/// The regular expressions of PCRE2.
enum PatternLibrary {
  static var version: Int32 { PCRE2_MAJOR }
}
