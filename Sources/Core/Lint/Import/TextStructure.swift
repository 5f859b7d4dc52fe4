/// What the lines of a plain text are to a reader.
enum TextStructure {
  enum Element: Hashable, Sendable {
    case section(PlainLine)
    /// A headline; it is certain if its paragraph follows directly.
    case headline(PlainLine, isCertain: Bool)
    case paragraph([PlainLine])
    /// Lines that each begin with a bullet.
    case list([PlainLine])
    /// A line drawn across the text.
    case rule(PlainLine)
  }

  /// Reads lines; `width` is the text's longest line, to tell a wrapped line from a deliberate end.
  static func elements(of lines: [PlainLine], width: Int) -> [Element] {
    let groups = lines.split(whereSeparator: \.isBlank).map(Array.init)
    return groups.indices.flatMap { index in
      let next = index + 1 < groups.count ? groups[index + 1] : nil
      return elements(ofGroup: groups[index], next: next, width: width)
    }
  }

  private static func elements(ofGroup group: [PlainLine], next: [PlainLine]?, width: Int)
    -> [Element]
  {
    guard let first = group.first else { return [] }
    let rest = Array(group.dropFirst())
    if first.isRule {
      return [.rule(first)] + elements(ofGroup: rest, next: next, width: width)
    }
    if isSection(first, above: rest, width: width) {
      return [.section(first)] + elements(ofGroup: rest, next: next, width: width)
    }
    if let second = rest.first, isHeadline(first, above: second, width: width) {
      return [.headline(first, isCertain: true)] + paragraphs(of: rest, width: width)
    }
    if rest.isEmpty, let second = next?.first, isLoneHeadline(first, above: second) {
      return [.headline(first, isCertain: false)]
    }
    return paragraphs(of: group, width: width)
  }

  private static func isSection(_ line: PlainLine, above rest: [PlainLine], width: Int) -> Bool {
    guard line.isInCapitals, line.isTitleLike, line.width <= 60, bullet(of: line) == nil else {
      return false
    }
    // In capitals directly above a paragraph, it is that paragraph's headline.
    guard let second = rest.first else { return true }
    return rest.count > 1 && isHeadline(second, above: rest[1], width: width)
  }

  private static func isHeadline(_ line: PlainLine, above next: PlainLine, width: Int) -> Bool {
    startsTitle(line) && bullet(of: next) == nil && next.width > line.width
      && isDeliberate(endOf: line, before: next, width: width)
  }

  /// Whether a line of its own is a headline: that is a guess, so it takes a long paragraph below.
  private static func isLoneHeadline(_ line: PlainLine, above next: PlainLine) -> Bool {
    startsTitle(line) && next.width > 100 && next.width >= 2 * line.width && bullet(of: next) == nil
  }

  private static func startsTitle(_ line: PlainLine) -> Bool {
    guard line.isTitleLike, bullet(of: line) == nil, let first = line.trimmed.first else {
      return false
    }
    let rest = line.trimmed.drop { !$0.isLetter && !$0.isNumber }
    return !first.isLowercase && rest.first?.isLowercase != true
  }

  /// Whether a line ends where its writer wanted, since the next word would have fitted.
  private static func isDeliberate(endOf line: PlainLine, before next: PlainLine, width: Int)
    -> Bool
  {
    let word = next.trimmed.prefix { !$0.isWhitespace }.count
    return line.width + 1 + word <= width
  }

  /// Splits lines where a paragraph ends without a blank line, and takes lists apart.
  private static func paragraphs(of lines: [PlainLine], width: Int) -> [Element] {
    var parts: [[PlainLine]] = []
    for line in lines {
      guard let last = parts.last?.last, continues(last, line, width: width) else {
        parts.append([line])
        continue
      }
      parts[parts.count - 1].append(line)
    }
    return parts.map { part in
      if let first = part.first, bullet(of: first) != nil { return .list(part) }
      if part.count == 1, part[0].isRule { return .rule(part[0]) }
      return .paragraph(part)
    }
  }

  private static func continues(_ last: PlainLine, _ line: PlainLine, width: Int) -> Bool {
    if last.isRule || line.isRule { return false }
    if bullet(of: last) != nil || bullet(of: line) != nil {
      return bullet(of: last) != nil && bullet(of: line) != nil
    }
    let endsSentence = last.trimmed.last.map { ".!?\u{201D}\")\u{2019}".contains($0) } ?? false
    return
      !(endsSentence && last.width > 60 && isDeliberate(endOf: last, before: line, width: width))
  }

  /// Returns the bullet that a line begins with.
  static func bullet(of line: PlainLine) -> Character? {
    guard let first = line.trimmed.first, "\u{2022}\u{2023}\u{25E6}\u{B7}-*".contains(first),
      line.trimmed.dropFirst().first?.isWhitespace == true
    else { return nil }
    return first
  }
}
