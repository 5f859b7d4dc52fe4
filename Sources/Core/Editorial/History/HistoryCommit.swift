public import GitObjects

/// A commit as the desk reads it.
public struct HistoryCommit: Hashable, Sendable {
  public let id: ObjectID
  public let parents: [ObjectID]
  public let author: Ident
  public let committer: Ident
  /// The message, with invalid UTF-8 repaired.
  public let message: String
  /// Why the commit can carry no weight, where its object is not of the strict form.
  public let defect: String?

  public init(
    id: ObjectID, parents: [ObjectID], author: Ident, committer: Ident, message: String,
    defect: String? = nil
  ) {
    self.id = id
    self.parents = parents
    self.author = author
    self.committer = committer
    self.message = message
    self.defect = defect
  }
}
