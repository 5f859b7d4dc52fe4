public import GitObjects

/// A brief's copy as it stands in one commit: its path, its blob and the images that it shows.
///
/// Two drafts are the same words exactly when they are equal, so an approval of one is an approval
/// of the other only then.
public struct Draft: Hashable, Sendable {
  public let path: String
  public let blob: ObjectID
  /// The images by their paths; an image that is not in the commit has no ID.
  public let assets: [String: ObjectID?]

  public init(path: String, blob: ObjectID, assets: [String: ObjectID?] = [:]) {
    self.path = path
    self.blob = blob
    self.assets = assets
  }
}
