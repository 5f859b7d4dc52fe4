public import GitObjects

/// The name of a ref and the object it leads to.
public struct Ref: Hashable, Sendable {
  /// The full name, such as `refs/heads/main`.
  public let name: String
  public let id: ObjectID

  public init(name: String, id: ObjectID) {
    self.name = name
    self.id = id
  }
}
