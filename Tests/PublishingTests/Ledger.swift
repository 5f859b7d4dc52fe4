import Lint
import Publishing
import Synchronization
import Testing

/// What is live, in memory: the service will read it from the ledger.
final class Ledger: LiveEditions {
  private let briefs = Mutex<[Slug: SiteBrief]>([:])
  private let unreadable: Set<Slug>

  init(_ briefs: [SiteBrief] = [], unreadable: Set<Slug> = []) {
    self.unreadable = unreadable
    for brief in briefs { publish(brief) }
  }

  func publish(_ brief: SiteBrief) {
    briefs.withLock { $0[brief.slug] = brief }
  }

  func remove(_ slug: String) {
    briefs.withLock { $0[Slug(slug)] = nil }
  }

  func versions() throws -> [Slug: String] {
    briefs.withLock { $0.mapValues { "\($0)" } }
  }

  func brief(_ slug: Slug) throws -> SiteBrief {
    guard !unreadable.contains(slug) else {
      throw PublishingError("read brief '\(slug)'", reason: "the blob is gone")
    }
    return try #require(briefs.withLock { $0[slug] })
  }
}

/// Makes a brief with the fewest words.
func brief(
  _ slug: String, title: String = "Weekly Brief", summary: String? = "What happened this week.",
  date: String? = nil, lang: String = "en", published: Int64 = 1_607_853_600,
  updated: Int64? = nil, correction: String? = nil, redirectFrom: [String] = [],
  copy: String = "## News\n\nSome words.\n", images: [SiteImage] = [], retracted: String? = nil
) throws -> SiteBrief {
  let content: SiteBrief.Content =
    retracted.map { .retracted(reason: $0) } ?? .copy(Array(copy.utf8), images: images)
  return SiteBrief(
    slug: Slug(slug), title: title, summary: summary,
    date: try #require(CalendarDate(iso: date ?? slug)), lang: lang, firstPublished: published,
    updated: updated ?? published, correction: correction,
    redirectFrom: redirectFrom.map { Slug($0) },
    content: content)
}

extension SiteImage {
  static let photo = SiteImage(
    destination: "img/photo.png", blob: "3f2a91c0b7de3f2a91c0b7de3f2a91c0b7de0000",
    bytes: [0x89, 0x50, 0x4E, 0x47])
}
