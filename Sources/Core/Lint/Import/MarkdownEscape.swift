/// Escapes what Markdown would read as marks, and nothing else.
enum MarkdownEscape {
  /// Returns a paragraph's lines so that Markdown reads them as they stand.
  ///
  /// What can mark nothing stays as it is: a lone asterisk, an underscore within a word, a bracket
  /// without a destination.
  static func paragraph(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var escapes: Set<Int> = []
    for mark: Unicode.Scalar in ["*", "_", "~"] {
      escapes.formUnion(emphasis(of: mark, in: scalars))
    }
    escapes.formUnion(codeSpans(in: scalars))
    escapes.formUnion(scalars.indices.filter { isInlineMark(at: $0, in: scalars) })
    for start in scalars.indices where start == 0 || scalars[start - 1] == "\n" {
      if let marks = blockMarks(at: start, in: scalars) { escapes.formUnion(marks) }
    }
    // A backslash would become part of an address; angle brackets keep all in it as it is.
    let addresses = addresses(in: scalars).filter { address in
      address.contains { escapes.contains($0) }
    }
    escapes.subtract(addresses.joined())
    let starts = Set(addresses.map(\.lowerBound))
    let ends = Set(addresses.map(\.upperBound))
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if ends.contains(index) { escaped.append(">") }
      if starts.contains(index) { escaped.append("<") }
      if escapes.contains(index) { escaped.append("\\") }
      escaped.append(scalar)
    }
    if ends.contains(scalars.count) { escaped.append(">") }
    return String(escaped)
  }

  // MARK: Inline

  private static func isInlineMark(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let next = index + 1 < scalars.count ? scalars[index + 1] : "\n"
    switch scalars[index] {
    case "\\": return next == "\n" || isPunctuation(next) && next.isASCII
    case "]": return next == "(" || next == "[" || next == ":"
    case "<":
      return next.isASCII && (next.properties.isAlphabetic || "/!?".unicodeScalars.contains(next))
    case "&": return isReference(at: index, in: scalars)
    default: return false
    }
  }

  /// Whether an ampersand begins something like `&amp;`.
  private static func isReference(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let body = scalars[(index + 1)...].prefix(50).prefix { scalar in
      scalar.isASCII && (CopyText.isLetter(scalar) || scalar == "#")
    }
    let end = index + 1 + body.count
    return !body.isEmpty && end < scalars.count && scalars[end] == ";"
  }

  /// Returns the marks of a kind if any of them could enclose something.
  private static func emphasis(
    of mark: Unicode.Scalar, in scalars: [Unicode.Scalar]
  ) -> [Int] {
    var opens = false
    var encloses = false
    var found: [Int] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index] == mark else {
        index += 1
        continue
      }
      let end = scalars[index...].firstIndex { $0 != mark } ?? scalars.count
      let before = index > 0 ? scalars[index - 1] : "\n"
      let after = end < scalars.count ? scalars[end] : "\n"
      let (canOpen, canClose) = flanks(mark, before, after)
      if canClose, opens { encloses = true }
      if canOpen { opens = true }
      if canOpen || canClose { found += Array(index..<end) }
      index = end
    }
    return encloses ? found : []
  }

  /// CommonMark's left- and right-flanking runs.
  private static func flanks(
    _ mark: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> (canOpen: Bool, canClose: Bool) {
    let (blankBefore, blankAfter) = (before.properties.isWhitespace, after.properties.isWhitespace)
    let (markBefore, markAfter) = (isPunctuation(before), isPunctuation(after))
    let left = !blankAfter && (!markAfter || blankBefore || markBefore)
    let right = !blankBefore && (!markBefore || blankAfter || markAfter)
    // md4c asks less of a tilde.
    if mark == "~" { return (!blankAfter, !blankBefore) }
    guard mark == "_" else { return (left, right) }
    return (left && (!right || markBefore), right && (!left || markAfter))
  }

  /// Returns all backticks if two runs of them are equally long.
  private static func codeSpans(in scalars: [Unicode.Scalar]) -> [Int] {
    let ticks = scalars.indices.filter { scalars[$0] == "`" }
    var lengths: [Int] = []
    for index in ticks {
      if index > 0, scalars[index - 1] == "`" {
        lengths[lengths.count - 1] += 1
      } else {
        lengths.append(1)
      }
    }
    return Set(lengths).count < lengths.count ? ticks : []
  }

  /// Returns where addresses stand that can be put in angle brackets.
  private static func addresses(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      let rest = scalars[index...]
      let isStart = ["http://", "https://"].contains { rest.starts(with: $0.unicodeScalars) }
      guard isStart, index == 0 || scalars[index - 1] != "\\" else {
        index += 1
        continue
      }
      // md4c decodes a reference in an address, but shows it as it is.
      let end = rest.indices.first { index in
        scalars[index].properties.isWhitespace || "<>\"`".unicodeScalars.contains(scalars[index])
          || scalars[index] == "&" && isReference(at: index, in: scalars)
      }
      var address = scalars[index..<(end ?? scalars.count)]
      while let last = address.last, ".,;:!?)]'\u{2019}\u{201D}".unicodeScalars.contains(last) {
        address.removeLast()
      }
      found.append(address.startIndex..<address.endIndex)
      index = max(address.endIndex, index + 1)
    }
    return found
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: scalar.isASCII && "$+<=>^`|~".unicodeScalars.contains(scalar)
    }
  }

  // MARK: Blocks

  /// Returns what to escape so that a line begins no block.
  private static func blockMarks(at start: Int, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    let line = scalars[start...].prefix { $0 != "\n" }
    guard let first = line.first else { return nil }
    let end = line.drop { $0 == first }.first ?? " "
    let length = line.prefix { $0 == first }.count
    switch first {
    case ">": return start..<start + 1
    case "#" where length <= 6 && end.properties.isWhitespace: return start..<start + 1
    case "-", "+", "*":
      let next = line.dropFirst().first ?? " "
      if next.properties.isWhitespace || isDrawn(line) { return start..<start + 1 }
    case "=", "_", "|", ":": if isDrawn(line) { return start..<start + 1 }
    case "`", "~": if length >= 3 { return start..<start + length }
    case "[": if line.contains("]") && line.contains(":") { return start..<start + 1 }
    case "0"..."9":
      let digits = line.prefix { ("0"..."9").contains($0) }
      let mark = line.dropFirst(digits.count).first ?? " "
      let next = line.dropFirst(digits.count + 1).first ?? " "
      if mark == "." || mark == ")", next.properties.isWhitespace, digits.count <= 9 {
        return start + digits.count..<start + digits.count + 1
      }
    default: break
    }
    return nil
  }

  /// Whether a line is a rule, an underline or a table's second line.
  private static func isDrawn(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.allSatisfy { "-=_*|:+ \t".unicodeScalars.contains($0) }
  }
}
