public import Lint

/// Where the site learns what is live.
///
/// The calls may block; they are made on the site's own queue.
public protocol LiveEditions: Sendable {
  /// Returns every brief that has a page, with a text that is another whenever what the page shows
  /// is another: the publication's ID, or the ID of the ledger's blob.
  ///
  /// A brief that was taken back is among them as long as a notice is to stand at its address.
  func versions() throws -> [Slug: String]

  /// Returns all that is to be shown of one of them.
  func brief(_ slug: Slug) throws -> SiteBrief

  /// Is told that nothing more will be asked for a while.
  func rest()
}

extension LiveEditions {
  public func rest() {}
}
