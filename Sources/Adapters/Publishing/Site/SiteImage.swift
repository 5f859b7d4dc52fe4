/// An image that a brief shows.
///
/// Its public name is made from its blob: a name given in a newsroom can tell who took the picture,
/// and a page never shows a new picture under old words.
public struct SiteImage: Sendable {
  /// The address as the copy writes it.
  public let destination: String
  /// The blob's ID, in hexadecimal.
  public let blob: String
  public let bytes: [UInt8]

  public init(destination: String, blob: String, bytes: [UInt8]) {
    self.destination = destination
    self.blob = blob
    self.bytes = bytes
  }

  /// The file's name beside the page.
  ///
  /// - Throws: For a kind that is no plain picture. SVG is none: it can hold a script, and at its own
  ///   address no policy of the page would stop that.
  var name: String {
    get throws(PublishingError) {
      let kinds = ["png", "jpg", "jpeg", "gif", "webp", "avif"]
      let tail = destination.split(separator: "/").last ?? ""
      let kind = tail.split(separator: ".").dropFirst().last?.lowercased() ?? ""
      guard kinds.contains(kind), blob.utf8.count >= 12,
        blob.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) })
      else {
        throw PublishingError(
          "publish image '\(DeliveryRecord.oneLine(destination))'",
          reason: "its name must end in one of \(kinds.joined(separator: ", "))")
      }
      return "\(blob.prefix(12)).\(kind)"
    }
  }
}
