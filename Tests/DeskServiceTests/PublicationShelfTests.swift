import Editorial
import GitObjects
import Lint
import TestSupport
import Testing

@testable import DeskService

/// The shelf against a plain list of all publications.
struct PublicationShelfTests {
  @Test(arguments: 1...50)
  func `each brief has its publications in order from whichever end they came`(
    _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let slugs = (0..<6).map { Slug("2026-01-0\($0 + 1)-brief") }
    var shelf = PublicationShelf()
    var list: [Publication] = []
    for number in 0..<60 {
      let slug = try #require(slugs.randomElement(using: &random))
      let publication = publication(of: slug, number: number)
      if Bool.random(using: &random) {
        shelf.addNewest(publication)
        list.insert(publication, at: 0)
      } else {
        shelf.addOldest(publication)
        list.append(publication)
      }
      for slug in slugs {
        let expected = list.filter { $0.slug == slug }
        #expect(shelf.all(of: slug) == expected)
        #expect(shelf.newest(of: slug) == expected.first)
      }
    }
  }

  private func publication(of slug: Slug, number: Int) -> Publication {
    Publication(
      id: .zero, slug: slug, edition: number, source: .zero, blob: .zero, policy: "",
      approvedBy: [], publishedAt: Timestamp(seconds: 0))
  }
}
