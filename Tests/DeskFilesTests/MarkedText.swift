import Diagnostics

/// Text with `‸` where a diagnostic is expected.
struct MarkedText {
  let source: SourceText
  /// The bytes before which the marks stand.
  let marks: [Int]

  init(_ text: String, path: String) {
    var bytes: [UInt8] = []
    var marks: [Int] = []
    for scalar in text.unicodeScalars {
      if scalar == "‸" { marks.append(bytes.count) } else { bytes += Array(String(scalar).utf8) }
    }
    self.source = SourceText(path: path, bytes: bytes)
    self.marks = marks
  }
}

/// Shows diagnostics as a person sees them: place, words, and the line with a caret.
func rendered(_ diagnostics: [Diagnostic], of source: SourceText) -> String {
  diagnostics.map { diagnostic in
    let start = diagnostic.place.start
    // Control characters are shown by their pictures, so that a snapshot is text.
    let line = String(
      String.UnicodeScalarView(
        source.string(in: source.rangeOfLine(start.line)).unicodeScalars.map { scalar in
          scalar.value < 0x20 ? Unicode.Scalar(0x2400 + scalar.value) ?? scalar : scalar
        }))
    return """
      \(diagnostic.place.path):\(start.line):\(start.column): \(diagnostic.severity.rawValue): \
      \(diagnostic.message) [\(diagnostic.rule)]
        \(line)
        \(String(repeating: " ", count: start.column - 1))^

      """
  }.joined()
}
