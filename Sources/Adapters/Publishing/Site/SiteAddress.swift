public import Lint

/// Where a site is: the address that all its pages' addresses begin with.
///
/// The page of a brief is the folder named by its slug, so no address names a technology and any
/// server of plain files can serve it.
public struct SiteAddress: Hashable, Sendable {
  /// The address, with a slash at its end.
  public let text: String
  /// The host's name, without a port.
  public let host: String

  /// Reads an `http` or `https` address; returns `nil` for one with a user, a query or a fragment.
  public init?(_ text: String) {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    guard
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !#""'<>?#@\^`{|}"#.utf8.contains($0) })
    else { return nil }
    let rest = lower.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    let name =
      authority.hasPrefix("[")
      ? authority.dropFirst().prefix { $0 != "]" } : authority.prefix { $0 != ":" }
    guard !name.isEmpty else { return nil }
    self.host = String(name)
    self.text = text.hasSuffix("/") ? text : text + "/"
  }

  /// Returns the address of a brief's page.
  public func url(of slug: Slug) -> String { url(ofPath: slug.text + "/") }

  /// Returns the address of a file or a folder of the site.
  func url(ofPath path: String) -> String { text + Self.escaped(path) }

  /// Percent-encodes all but what may stand in a path by itself.
  static func escaped(_ path: String) -> String {
    guard !path.utf8.allSatisfy(isPlain) else { return path }
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = path.utf8.flatMap { byte in
      isPlain(byte)
        ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
    default: false
    }
  }

  /// Says why a slug can be no address of a page, or returns `nil` where it can.
  ///
  /// Some names are the site's own; a name with a leading full stop is hidden from readers.
  public static func problem(of slug: Slug) -> String? {
    let parts = slug.text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let reserved = ["archive", "feed.xml", "robots.txt", "index.html"]
    guard slug.text.utf8.count <= 1000 else { return "it is longer than 1000 bytes" }
    if let first = parts.first, reserved.contains(where: { first.elementsEqual($0.utf8) }) {
      return "the site itself uses the name '\(reserved.joined(separator: "', '"))'"
    }
    for part in parts {
      guard !part.isEmpty, part.count <= 200 else { return "a part of it is empty or too long" }
      guard part.first != UInt8(ascii: ".") else { return "a part of it begins with a full stop" }
      let isPlain = part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      guard isPlain else { return "it holds a control character or a backslash" }
    }
    return parts.last?.elementsEqual("index.html".utf8) == true
      ? "the site itself uses the name 'index.html'" : nil
  }
}
