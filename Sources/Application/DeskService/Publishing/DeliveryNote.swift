internal import GitObjects
internal import GitStore
internal import Publishing

/// What is known of a publication's deliveries: the note on it.
struct DeliveryNote {
  private let book: NotesBook
  private let publication: ObjectID
  private(set) var records: [DeliveryRecord]

  /// Reads the note on a publication.
  ///
  /// - Throws: Where the note is not as the desk writes it: then nothing is delivered again on a
  ///   guess.
  init(on publication: ObjectID, in repository: Repository) throws {
    book = NotesBook(repository: repository, ref: DeskRefs.deliveries)
    self.publication = publication
    let note = try book.note(on: publication)
    records =
      try note.map { try DeliveryRecord.parse(note: String(decoding: $0, as: UTF8.self)) } ?? []
  }

  /// The last that is known of a hook's delivery.
  func last(of hook: String) -> DeliveryRecord? {
    records.last { $0.hook == hook }
  }

  func isDone(_ hook: String) -> Bool { last(of: hook)?.outcome == .succeeded }

  mutating func add(_ record: DeliveryRecord, by ident: Ident) throws {
    records.append(record)
    let text = records.map(\.line).joined()
    try book.setNote(on: publication, Array(text.utf8), by: ident)
  }
}
