/// Something that is done with a publication.
///
/// A hook is told the same edition again after a crash or a failure. Whether that does harm is for
/// the desk's policy to say; a hook says only how one attempt ended and never tries again by itself.
public protocol Hook: Sendable {
  /// The name that `workflow.yaml` gives it.
  var name: String { get }

  /// Does it once, and says how that ended.
  func deliver(_ edition: Edition) async -> DeliveryResult
}
