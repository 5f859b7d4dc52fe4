internal import Cpcre2
internal import Lint
internal import Synchronization

/// An expression that is made into machine code when it is first looked for.
///
/// A style has hundreds of expressions, of which a draft needs a few.
final class PatternSource: Sendable {
  private let text: String
  private let options: UInt32
  private let usesJIT: Bool
  private let made = Mutex<PatternCode?>(nil)

  /// Checks an expression.
  ///
  /// - Throws: Where it is none.
  init(_ text: String, options: UInt32, usesJIT: Bool) throws(PatternError) {
    _ = try PatternCode(text, options: options, usesJIT: false)
    self.text = text
    self.options = options
    self.usesJIT = usesJIT
  }

  /// The code of an expression that is known to be one.
  private init(checked text: String, options: UInt32, usesJIT: Bool) {
    self.text = text
    self.options = options
    self.usesJIT = usesJIT
  }

  /// The same expression, with a call between its parts.
  var callingOut: PatternSource {
    PatternSource(checked: text, options: options | PCRE2_AUTO_CALLOUT, usesJIT: usesJIT)
  }

  func code() throws(PatternError) -> PatternCode {
    try made.withLock { made throws(PatternError) in
      if let made { return made }
      let code = try PatternCode(text, options: options, usesJIT: usesJIT)
      made = code
      return code
    }
  }
}
