internal import Diagnostics
internal import Glibc

/// Standard output and standard error.
struct Console: Sendable {
  /// What a piece of text is, for those who see colours.
  enum Style: String, Sendable {
    case error = "1;31"
    case warning = "1;35"
    case note = "1;36"
    case strong = "1"
    case faint = "2"
    case added = "32"
    case removed = "31"
  }

  private let isOutputColored: Bool
  private let isErrorColored: Bool

  init(color: ColorChoice, environment: Environment) {
    func isColored(_ descriptor: CInt) -> Bool {
      switch color {
      case .always: true
      case .never: false
      case .auto:
        isatty(descriptor) == 1 && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
      }
    }
    isOutputColored = isColored(STDOUT_FILENO)
    isErrorColored = isColored(STDERR_FILENO)
  }

  init(_ arguments: Arguments, _ environment: Environment) throws(CommandError) {
    let written = arguments.value("color") ?? ColorChoice.auto.rawValue
    guard let color = ColorChoice(rawValue: written) else { throw .badColor(written) }
    self.init(color: color, environment: environment)
  }

  /// Writes to standard output, as it is.
  func print(_ text: String) { Self.write(Array(text.utf8), to: STDOUT_FILENO) }

  /// Writes bytes to standard output, as they are.
  func print(bytes: [UInt8]) { Self.write(bytes, to: STDOUT_FILENO) }

  /// Writes a line to standard error, with a line feed unless it has one.
  func complain(_ line: String) {
    Self.write(Array((line.hasSuffix("\n") ? line : line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Returns a text of standard output in the colours of a style.
  func styled(_ text: String, _ style: Style) -> String {
    isOutputColored && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[m" : text
  }

  /// How diagnostics are shown on standard output.
  var report: PlainReport { PlainReport(isColored: isOutputColored) }

  /// Whether a person at a terminal can be asked.
  var canAsk: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks a question whose answer is no unless it is `y` or `yes`.
  func asks(_ question: String) -> Bool {
    Self.write(Array("\(question) [y/N] ".utf8), to: STDERR_FILENO)
    let answer = readLine()?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }

  /// Calls `write` until all is written, or nobody reads any more.
  private static func write(_ bytes: [UInt8], to descriptor: CInt) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
