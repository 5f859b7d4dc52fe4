public import GitObjects

/// One ref that a push wants to move, as git gives it to `pre-receive`.
public struct RefUpdate: Hashable, Sendable {
  /// Where the ref was, or `nil` where it is new.
  public let old: ObjectID?
  /// Where it is to be, or `nil` where it is to be deleted.
  public let new: ObjectID?
  public let ref: String

  public init(old: ObjectID?, new: ObjectID?, ref: String) {
    self.old = old
    self.new = new
    self.ref = ref
  }

  /// Reads a line of the hook's standard input: `<old> <new> <ref>`.
  public init?(line: some StringProtocol) {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let old = ObjectID(hex: parts[0]), let new = ObjectID(hex: parts[1]),
      !parts[2].isEmpty
    else { return nil }
    self.init(
      old: old == .zero ? nil : old, new: new == .zero ? nil : new, ref: String(parts[2]))
  }
}
