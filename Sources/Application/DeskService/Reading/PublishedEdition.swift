/// An edition as the log tells it.
public struct PublishedEdition: Sendable {
  public let publication: Publication
  /// How its deliveries stand, a line for each hook.
  public let deliveries: [String]
}
