/// Finds text that does not have the capitals it should, such as a headline in another case.
package struct CapitalizationCheck: StyleCheck {
  package enum Form: Sendable {
    case title(TitleCase)
    case sentence(indicators: [String])
    case lower
    case upper
    case pattern(any Pattern)
  }

  private let form: Form
  /// How much of a text must be right for it to pass.
  private let threshold: Double
  /// What the text may begin with that is not looked at.
  private let prefix: (any Pattern)?
  private let exceptions: StyleExceptions

  package init(
    _ form: Form, threshold: Double, prefix: (any Pattern)?, exceptions: StyleExceptions
  ) {
    self.form = form
    self.threshold = threshold
    self.prefix = prefix
    self.exceptions = exceptions
  }

  package func findings(in reading: inout StyleReading) throws(StyleSkip) -> [StyleFinding] {
    var findings: [StyleFinding] = []
    for text in reading.all where reading.admits(text.place) && !text.utf8.bytes.isEmpty {
      let whole = text.utf8.string(0..<text.utf8.bytes.count)
      let start = try prefixEnd(in: text, &reading)
      let read = String(decoding: text.utf8.bytes[start...], as: UTF8.self)
      guard try !isRight(read, &reading) else { continue }
      let wanted = String(decoding: text.utf8.bytes[..<start], as: UTF8.self) + wanted(for: read)
      findings.append(
        StyleFinding(text.place, [whole, wanted], replacements: wanted == whole ? [] : [wanted]))
    }
    return findings
  }

  private func prefixEnd(in text: StyleText, _ reading: inout StyleReading) throws(StyleSkip)
    -> Int
  {
    guard let prefix else { return 0 }
    do {
      let found = try reading.matches(of: prefix, in: text, limit: 1).first
      return found?.range.lowerBound == 0 ? found?.range.upperBound ?? 0 : 0
    } catch { throw StyleSkip(error) }
  }

  private func isRight(_ text: String, _ reading: inout StyleReading) throws(StyleSkip) -> Bool {
    switch form {
    case .lower where text == text.lowercased(), .upper where text == text.uppercased():
      return true
    case .lower, .upper: return try exceptions.stand(in: text, &reading)
    case .pattern(let pattern):
      do {
        if try !reading.matches(of: pattern, in: text, limit: 1).isEmpty { return true }
      } catch { throw StyleSkip(error) }
      return try exceptions.stand(in: text, &reading)
    case .title(let style): return try share(of: style.verdicts(on: text), in: text, &reading)
    case .sentence(let indicators):
      return try share(
        of: SentenceCapitals(indicators: indicators).verdicts(on: text), in: text, &reading)
    }
  }

  /// Whether enough of the words are right, or exceptions.
  private func share(
    of verdicts: [CasedWord], in text: String, _ reading: inout StyleReading
  ) throws(StyleSkip) -> Bool {
    guard !verdicts.isEmpty else { return true }
    var right = 0
    for verdict in verdicts {
      var isRight = verdict.isRight
      if !isRight { isRight = try exceptions.cover(verdict.range, of: text, &reading) }
      if isRight {
        right += 1
      } else if verdict.isDecisive {
        return false
      }
    }
    return right == verdicts.count || Double(right) / Double(verdicts.count) > threshold
  }

  private func wanted(for text: String) -> String {
    switch form {
    case .title(let style): style.applied(to: text)
    case .sentence, .pattern: text
    case .lower: text.lowercased()
    case .upper: text.uppercased()
    }
  }
}
