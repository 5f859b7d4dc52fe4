public import Lint

/// One published version of a brief, as hooks are told of it.
public struct Edition: Hashable, Sendable {
  /// What happened to the brief.
  public enum Event: String, CaseIterable, Sendable {
    case published
    case corrected
    case retracted
    case linkRot = "link-rot"
  }

  public var event: Event
  public var slug: Slug
  /// Which edition of the brief it is, from 1.
  public var number: Int
  public var title: String
  public var date: CalendarDate
  /// The commit on the ledger, in hexadecimal.
  public var publication: String
  /// The commit of the desk branch whose words these are, in hexadecimal.
  public var source: String
  /// The brief's blob, in hexadecimal.
  public var blob: String
  /// The brief's path in the repository.
  public var path: String
  /// The page's public address, or `nil` on a desk without a site.
  public var url: String?
  /// The addresses of those whose approval counted.
  public var approvedBy: [String]
  /// Why the words changed, or `nil` where the edition corrects nothing.
  public var correction: String?

  public init(
    event: Event, slug: Slug, number: Int, title: String, date: CalendarDate, publication: String,
    source: String, blob: String, path: String, url: String?, approvedBy: [String],
    correction: String? = nil
  ) {
    self.event = event
    self.slug = slug
    self.number = number
    self.title = title
    self.date = date
    self.publication = publication
    self.source = source
    self.blob = blob
    self.path = path
    self.url = url
    self.approvedBy = approvedBy
    self.correction = correction
  }

  /// Returns the idempotency key of this edition's delivery by a hook: the same at every retry.
  ///
  /// It holds no full stop, which signed webhooks use as a divider.
  public func deliveryID(hook: String) -> String { "\(publication):\(hook)" }
}
