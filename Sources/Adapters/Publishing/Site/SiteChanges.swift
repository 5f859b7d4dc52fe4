public import Lint

/// What one run of the site changed.
public struct SiteChanges: Hashable, Sendable {
  /// The briefs whose pages were written.
  public var written: [Slug] = []
  /// The briefs whose pages were removed.
  public var removed: [Slug] = []
  /// The briefs that could not be written, and why.
  ///
  /// Their pages are as they were.
  public var failures: [Slug: String] = [:]

  public init() {}
}
