internal import Lint
internal import Markdown

/// The copy of a brief as HTML, with its links and images as they are on the site.
struct BriefBody {
  let html: String

  /// Renders the copy.
  ///
  /// `images` names the images beside the page by the addresses in the copy. Any other image leaves
  /// only its words: a page shows nothing from elsewhere.
  init(_ copy: [UInt8], of slug: Slug, images: [String: String]) throws {
    let renderer = MarkdownRenderer { destination, target in
      switch target {
      case .image: images[destination]
      case .link: images[destination] ?? Self.link(destination, from: slug)
      }
    }
    html = try renderer.html(of: String(decoding: copy, as: UTF8.self))
  }

  /// Returns where a link of the copy leads from the brief's page, or `nil` for a file that the site
  /// does not have.
  ///
  /// In the repository `2020-12-06.md` stands beside the brief; on the site both are folders.
  static func link(_ destination: String, from slug: Slug) -> String? {
    if destination.hasPrefix("#") { return destination }
    if destination.hasPrefix("//") { return "https:" + destination }
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    if path.prefix(while: { $0 != "/" }).contains(":") { return destination }
    let up = String(repeating: "../", count: slug.text.utf8.count { $0 == 0x2F } + 1)
    if path.hasPrefix("/") { return up + destination.drop { $0 == "/" } }
    guard path.hasSuffix(".md") else { return nil }
    var parts = slug.text.split(separator: "/").dropLast()
    for part in path.dropLast(3).split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    let rest = destination.dropFirst(path.count)
    return up + parts.joined(separator: "/") + "/" + rest
  }
}
