internal import Diagnostics

/// Says that rules which the operator has laid down cannot be run.
struct StyleDefects: Error, CustomStringConvertible {
  private let errors: [Diagnostic]

  /// - Returns: `nil` where no diagnostic is an error.
  init?(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.filter { $0.severity == .error }
    if errors.isEmpty { return nil }
  }

  var description: String {
    errors.map { error in
      let start = error.place.start
      return "\(error.place.path):\(start.line):\(start.column): \(error.message)"
    }.joined(separator: "\n")
  }
}
