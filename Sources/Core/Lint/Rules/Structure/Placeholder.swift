public import Diagnostics

/// Nothing is left that stood for copy to come.
public struct Placeholder: ShippedRule {
  public static let name = "placeholder"
  public static let summary = "Nothing is left over that stood for copy or images to come."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("‸Responsive Image\n\nThe council met."),
    RuleExample("‸Lorem ipsum dolor sit amet."),
    RuleExample("The council has ‸TK members and ‸XXX seats; ‸TODO"),
    RuleExample("See ‸[insert link] and ‸[TBC]."),
    RuleExample("## ‸Untitled\n\n![‸image placeholder](a.png)"),
    RuleExample("The responsive image of the council; it said [the] vote and [sic]."),
    RuleExample("A stk of tk in `TODO` and https://a.example/XXX; [insert](b) the coin"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    return galley.copyBlocks.flatMap { block -> [Diagnostic] in
      let copy = block.copy
      let whole = 0..<copy.scalars.count
      if Self.isLeftOver(copy.string(whole)) { return [finding(whole, copy, galley)] }
      let brackets = Self.brackets(in: copy)
      let words = Self.latin(in: copy) + Self.marks(in: copy)
      let bare = words.filter { word in !brackets.contains { $0.contains(word.lowerBound) } }
      return (brackets + bare).map { finding($0, copy, galley) }
    } + images(galley)
  }

  private func finding(_ range: Range<Int>, _ copy: CopyText, _ galley: Galley) -> Diagnostic {
    let text = copy.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let fix = Diagnostic.FixIt(replacement: "", isSafe: false)
    return diagnostic(
      "'\(text)' stands for something that is still to come", at: copy.bytes(of: range),
      in: galley, fixes: copy.isLiteral(range) ? [fix] : [])
  }

  private func images(_ galley: Galley) -> [Diagnostic] {
    galley.links.filter { link in
      // An image that is all of its block is found as the block's text.
      link.kind == .image && Self.isLeftOver(link.text)
        && galley.block(atOrBefore: link.range.lowerBound)?.range != link.range
    }.map { link in
      diagnostic("'\(link.text)' does not say what the image shows", at: link.range, in: galley)
    }
  }

  /// Whether a line is what a web page's template or an editor's form puts where copy should be.
  static func isLeftOver(_ line: String) -> Bool {
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    return leftOvers.contains(words.joined(separator: " "))
  }

  private static let leftOvers: Set<String> = [
    "responsive image", "image placeholder", "placeholder image", "placeholder", "image goes here",
    "caption goes here", "add caption here", "your text here", "text goes here", "insert text here",
    "insert image here", "untitled", "headline here", "title here", "click to add title",
    "click to add text", "image", "alt text", "default image", "featured image",
  ]

  /// `[insert …]`, `[TBC]` and their like.
  private static func brackets(in copy: CopyText) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for (index, scalar) in copy.scalars.enumerated() {
      if scalar == "[" { start = index }
      guard scalar == "]", let opened = start else { continue }
      start = nil
      let words = copy.string(opened + 1..<index).lowercased().split { !$0.isLetter }
      if let first = words.first, orders.contains(first) { ranges.append(opened..<index + 1) }
    }
    return ranges
  }

  private static let orders: Set<Substring> = [
    "insert", "add", "tbc", "tbd", "tk", "todo", "placeholder", "link", "photo", "image", "caption",
    "headline", "title", "xx", "xxx", "check", "confirm", "fill",
  ]

  private static func latin(in copy: CopyText) -> [Range<Int>] {
    let words = copy.words
    return zip(words, words.dropFirst()).compactMap { first, second in
      first.text.lowercased() == "lorem" && second.text.lowercased() == "ipsum"
        ? first.range.lowerBound..<second.range.upperBound : nil
    }
  }

  /// `TK`, `TODO`, `XXX` and their like, in capitals.
  private static func marks(in copy: CopyText) -> [Range<Int>] {
    copy.words.filter { word in
      ["TK", "TKTK", "TKTKTK", "TODO", "FIXME", "TBD", "TBC"].contains(word.text)
        || word.text.utf8.count >= 3 && word.text.utf8.allSatisfy { $0 == UInt8(ascii: "X") }
    }.map(\.range)
  }
}
