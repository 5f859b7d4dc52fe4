internal import Editorial
internal import Lint

/// The publications that were read, each found by its brief.
struct PublicationShelf {
  private var publications: [Publication] = []
  /// For each publication the place of the next older one of its brief, or -1.
  private var older: [Int32] = []
  private var newest: [Slug: Int32] = [:]

  /// Returns the newest publication of a brief.
  func newest(of slug: Slug) -> Publication? { newest[slug].map { publications[Int($0)] } }

  /// Returns all publications of a brief, the newest first.
  func all(of slug: Slug) -> [Publication] { places(of: slug).map { publications[$0] } }

  /// Adds a publication that is newer than all of its brief.
  mutating func addNewest(_ publication: Publication) {
    append(publication, older: newest[publication.slug] ?? -1)
    newest[publication.slug] = Int32(publications.count - 1)
  }

  /// Adds a publication that is older than all of its brief.
  mutating func addOldest(_ publication: Publication) {
    append(publication, older: -1)
    let place = Int32(publications.count - 1)
    if let last = places(of: publication.slug).last {
      older[last] = place
    } else {
      newest[publication.slug] = place
    }
  }

  private mutating func append(_ publication: Publication, older place: Int32) {
    publications.append(publication)
    older.append(place)
  }

  private func places(of slug: Slug) -> [Int] {
    var places: [Int] = []
    var next = newest[slug] ?? -1
    while next >= 0 {
      places.append(Int(next))
      next = older[Int(next)]
    }
    return places
  }
}
