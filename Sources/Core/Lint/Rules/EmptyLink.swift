public import Diagnostics

/// Every link leads somewhere and says what it is.
public struct EmptyLink: ShippedRule {
  public static let name = "empty-link"
  public static let summary =
    "Every link has a text and a destination, and a call to action has its link."
  public static let severity = Severity.error

  public static let examples = [
    RuleExample("Sign the petition [‸here]()."),
    RuleExample("See ‸[](https://a.example/) and ![‸a map]() and [‸this](#)."),
    RuleExample("Please sign the petition ‸here!"),
    RuleExample("The report is out. ‸Click here to read it."),
    RuleExample("You can read the report ‸here.\n\nMore information ‸here"),
    RuleExample("Please sign the petition [here](https://a.example/)!"),
    RuleExample("Please sign the petition here: https://a.example/"),
    RuleExample("He said that she could read here. They live here. Here is the report."),
    RuleExample("[a](b) <https://a.example/> ![](decoration.png) [![Ada](a.png)](b)"),
    RuleExample("Sign the petition at [our site](https://a.example/); it is available here."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let images = Set(galley.links.filter { $0.kind == .image }.map(\.range))
    return galley.links.compactMap { finding($0, images, galley) } + lostLinks(galley)
  }

  private func finding(_ link: Galley.Link, _ images: Set<Range<Int>>, _ galley: Galley)
    -> Diagnostic?
  {
    let leadsNowhere = Self.leadsNowhere(link.destination)
    let isNameless =
      link.kind == .link && !Self.beginsVisibly(link.text)
      && !link.text.contains { !$0.isWhitespace }
    guard leadsNowhere || isNameless else { return nil }
    // A link around an image without a text shows the image.
    guard leadsNowhere || !images.contains(link.range) else { return nil }
    let thing = link.kind == .image ? "image" : "link"
    let named = isNameless || link.text.isEmpty ? "this \(thing)" : "\(thing) '\(link.text)'"
    return diagnostic(
      leadsNowhere ? "\(named) leads nowhere: its destination is empty" : "\(named) has no text",
      at: link.range, in: galley)
  }

  /// Whether a destination is empty, or nothing but a `#`.
  private static func leadsNowhere(_ destination: String) -> Bool {
    guard !beginsVisibly(destination) || destination.utf8.first == UInt8(ascii: "#") else {
      return false
    }
    let visible = destination.drop(while: \.isWhitespace)
    guard let first = visible.first else { return true }
    return first == "#" && visible.dropFirst().allSatisfy(\.isWhitespace)
  }

  /// Whether a text begins with a visible character of ASCII, as nearly all do.
  private static func beginsVisibly(_ text: String) -> Bool {
    text.utf8.first.map { $0 > 0x20 && $0 < 0x7F } ?? false
  }

  private func lostLinks(_ galley: Galley) -> [Diagnostic] {
    let linked = galley.links.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    return galley.copyBlocks.flatMap { block -> [Diagnostic] in
      let copy = block.copy
      let calls = CallToAction.all(in: copy)
      guard !calls.isEmpty else { return [] }
      while next < linked.count, linked[next].upperBound < block.range.lowerBound { next += 1 }
      var links: [Range<Int>] = []
      var index = next
      while index < linked.count, linked[index].lowerBound <= block.range.upperBound {
        links.append(linked[index])
        index += 1
      }
      return calls.filter { call in
        let sentence = copy.bytes(of: call.sentence)
        return !links.contains { $0.overlaps(sentence) || sentence.contains($0.lowerBound) }
      }.map { call in
        diagnostic(
          "'\(copy.string(call.place))' asks for something to be done, but no link stands here",
          at: copy.bytes(of: call.place), in: galley)
      }
    }
  }
}
