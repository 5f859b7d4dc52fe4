public import Diagnostics

/// Nothing is left that stood for copy to come.
public struct Placeholder: ShippedRule {
  public static let name = "placeholder"
  public static let summary = "Nothing is left over that stood for copy or images to come."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("‸Responsive Image\n\nThe council met."),
    RuleExample("‸Lorem ipsum dolor sit amet. Dolor ‸lorem amet."),
    RuleExample("The council has ‸TK members and ‸XXX seats; ‸TODO"),
    RuleExample(
      "See ‸[insert link] and ‸[TBC]. Signed, ‸[Your Name], ‸[date]; ‸[LINK HERE] on ‸XX May."),
    RuleExample("## ‸Untitled\n\n![‸image placeholder](a.png)"),
    RuleExample("Dear ‸{{ first_name }}, dear *‸|FNAME|*, dear ‸%%NAME%% and ‸{{name}}!"),
    RuleExample("It has ‸?? members ‸(source?) and was founded in ‸YYYY.\n\n‸Click to edit"),
    RuleExample("Venue: ‸TBC, speakers ‸TBA."),
    RuleExample("The responsive image of the council; it said [the] vote and [sic]."),
    RuleExample("A stk of tk in `TODO` and https://a.example/XXX; [insert](b) the coin"),
    RuleExample("“He met [name] and me.” [Photo: A. Smith] [[link]](https://a.example/) Why??"),
    RuleExample("Super Bowl XXX. A | B and a || b, 5%% of {braces}; love, xxx. What ?? No ??"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let isEnglish = proof.isEnglish
    return galley.copyBlocks.flatMap { block -> [Diagnostic] in
      let copy = block.copy
      let whole = 0..<copy.scalars.count
      if copy.words.count <= 5, whole.count <= Self.longest,
        Self.isLeftOver(String(decoding: copy.utf8, as: UTF8.self))
      {
        return [finding(whole, copy, galley)]
      }
      let scan = PlaceholderScan(copy)
      let brackets = scan.brackets.filter { !Self.isLinked(copy.bytes(of: $0), galley) }
      let found = (brackets + scan.templates + scan.questions + scan.words(isEnglish: isEnglish))
        .sorted { $0.lowerBound < $1.lowerBound }
      var end = 0
      return found.compactMap { range in
        guard range.lowerBound >= end else { return nil }
        end = range.upperBound
        return finding(range, copy, galley)
      }
    } + images(galley)
  }

  private func finding(_ range: Range<Int>, _ copy: CopyText, _ galley: Galley) -> Diagnostic {
    let text = copy.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let fix = Diagnostic.FixIt(replacement: "", isSafe: false)
    return diagnostic(
      "'\(text)' stands for something that is still to come", at: copy.bytes(of: range),
      in: galley, severity: Self.mayStay.contains(text) ? .note : nil,
      fixes: copy.isLiteral(range) ? [fix] : [])
  }

  /// What may be all that can be said yet: to be confirmed, announced, decided.
  private static let mayStay: Set<String> = ["TBC", "TBA", "TBD"]

  private func images(_ galley: Galley) -> [Diagnostic] {
    galley.links.filter { link in
      // An image that is all of its block is found as the block's text.
      link.kind == .image && Self.isLeftOver(link.text)
        && galley.block(atOrBefore: link.range.lowerBound)?.range != link.range
    }.map { link in
      diagnostic("'\(link.text)' does not say what the image shows", at: link.range, in: galley)
    }
  }

  /// Whether a place is a link's text: `[[link]](a)` is a way to write links.
  private static func isLinked(_ range: Range<Int>, _ galley: Galley) -> Bool {
    let behind = galley.links.partitionIndex { $0.range.lowerBound > range.lowerBound }
    return galley.links[..<behind].suffix(4).contains { $0.range.upperBound >= range.upperBound }
  }

  /// How long a text may be that is a placeholder as a whole, in scalars.
  private static let longest = 48

  /// Whether a line is what a web page's template or an editor's form puts where copy should be.
  static func isLeftOver(_ line: String) -> Bool {
    guard line.utf8.count <= 4 * longest else { return false }
    return leftOvers.contains(plain(line))
  }

  /// Returns the words of a line in small letters, with a blank between each two.
  private static func plain(_ line: String) -> String {
    guard line.utf8.allSatisfy({ $0 < 0x80 }) else {
      return line.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
    // Nearly all are ASCII, and bytes are read in no time.
    var plain: [UInt8] = []
    plain.reserveCapacity(line.utf8.count)
    for byte in line.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: plain.append(byte)
      case 0x41...0x5A: plain.append(byte | 0x20)
      default: if let last = plain.last, last != 0x20 { plain.append(0x20) }
      }
    }
    if plain.last == 0x20 { plain.removeLast() }
    return String(decoding: plain, as: UTF8.self)
  }

  private static let leftOvers: Set<String> = [
    "responsive image", "image placeholder", "placeholder image", "placeholder", "image goes here",
    "caption goes here", "add caption here", "your text here", "text goes here", "insert text here",
    "insert image here", "untitled", "headline here", "title here", "click to add title",
    "click to add text", "image", "alt text", "default image", "featured image", "click to edit",
    "click here to edit", "double click to edit", "your title here", "your headline here",
    "type your text here", "enter text here", "add your text here", "subtitle here",
    "untitled design", "write your caption here", "add a caption", "lorem",
  ]
}
