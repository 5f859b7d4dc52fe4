public import Diagnostics

/// An image says to those who do not see it what it shows.
public struct AlternativeText: ShippedRule {
  public static let name = "alt-text"
  public static let summary = "The alternative text of an image says what it shows."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("![‸IMG_1234.jpg](a.jpg)\n\n![‸screenshot 2020-12-13 at 10.15](b.png)"),
    RuleExample("![‸Image of the council](a.jpg)\n\n![‸DSC00042](b.png) ![‸photo1.PNG](c.png)"),
    RuleExample("![‸The council meets in Munich](a.jpg)\n\n*The council meets in Munich.*"),
    RuleExample("!‸[](a.jpg)"),
    RuleExample(
      "![The council meets](a.jpg)\n\nThe council met.\n\n![A map of .jp domains](b.png)"),
    RuleExample("![Logo](a.jpg) ![The image of the city suffers](b.png) [IMG_1234.jpg](c.jpg)"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    return galley.links.compactMap { link in
      guard link.kind == .image else { return nil }
      let text = link.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !text.isEmpty else {
        return diagnostic(
          "this image has no alternative text; write what it shows, unless it is decoration",
          at: link.range, in: galley, severity: .note)
      }
      return complaint(of: text, link, galley).map { diagnostic($0, at: link.range, in: galley) }
    }
  }

  private func complaint(of text: String, _ link: Galley.Link, _ galley: Galley) -> String? {
    if text.utf8.count <= 80, Self.isFileName(text) {
      return "'\(text)' is the name of a file; write what the image shows"
    }
    if Self.saysImage(text) {
      return "readers are told that it is an image; begin with what it shows"
    }
    if Self.isCaption(text, below: link, galley) {
      return "the caption says the same; write what the image shows"
    }
    return nil
  }

  private static func saysImage(_ text: String) -> Bool {
    let start = text.prefix(12).lowercased()
    return ["image of ", "picture of ", "graphic of "].contains { start.hasPrefix($0) }
  }

  /// Whether it is a name such as `IMG_1234.jpg`, `DSC00042` or `Screenshot 2020-12-13 at 10.15`.
  private static func isFileName(_ text: String) -> Bool {
    let small = text.lowercased()
    let stem = endings.first { small.hasSuffix($0) }.map { small.dropLast($0.utf8.count) }
    if let stem, stem.last?.isWhitespace == false { return true }
    guard small.contains(where: \.isNumber) else { return false }
    if let screen = screens.first(where: small.hasPrefix) {
      let parts = small.dropFirst(screen.count).split { $0 == " " || $0 == "_" || $0 == "-" }
      return parts.allSatisfy(isStamp)
    }
    let start = small.prefix { $0.isLetter }
    let rest = small.dropFirst(start.count)
    return cameras.contains(String(start))
      && rest.allSatisfy { $0.isNumber || " _-()".contains($0) }
  }

  /// Whether a part of a name is of a time at which a screen was taken.
  private static func isStamp(_ part: Substring) -> Bool {
    part == "at" || part == "am" || part == "pm" || !part.contains(where: \.isLetter)
  }

  private static let endings = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".heic", ".avif",
  ]

  private static let cameras: Set<String> = ["img", "dsc", "dscn", "dscf", "pxl", "mvimg", "pic"]

  private static let screens = ["screenshot", "screen shot"]

  /// Whether the next block has the same words.
  private static func isCaption(_ text: String, below link: Galley.Link, _ galley: Galley) -> Bool {
    let next = galley.blocks.partitionIndex { $0.range.lowerBound > link.range.upperBound }
    guard next < galley.blocks.count, galley.blocks[next].kind.isCopy else { return false }
    let words = galley.blocks[next].copy.words
    guard words.count > 1, words.count <= 60 else { return false }
    let run = Galley.Run(kind: .text, range: link.range, text: text, isLiteral: false)
    return words.map(\.lowercased) == CopyText([run]).words.map(\.lowercased)
  }
}
