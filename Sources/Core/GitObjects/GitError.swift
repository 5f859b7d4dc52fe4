/// Says what could not be done with a repository, and why.
public struct GitError: Error, Hashable, Sendable {
  /// What callers must tell apart.
  ///
  /// More may come: always have a default.
  public struct Code: Hashable, Sendable {
    let name: String

    private init(_ name: String) { self.name = name }

    /// There is no such object, ref or path.
    public static let notFound = Code("notFound")
    /// A ref was not where it was expected to be, or was locked by another process.
    public static let modified = Code("modified")
    /// The repository is of a form that libgit2 1.5 cannot read.
    public static let unsupported = Code("unsupported")
    /// The repository is owned by somebody else.
    public static let owner = Code("owner")
    /// An object is not what it should be.
    public static let corrupt = Code("corrupt")
    /// Anything else.
    public static let other = Code("other")
  }

  public let code: Code
  /// What was to be done, with the thing in single quotes: `read ref 'refs/heads/main'`.
  public let operation: String
  /// The library's own words, or what to do.
  public let reason: String

  public init(_ code: Code, operation: String, reason: String) {
    self.code = code
    self.operation = operation
    self.reason = reason
  }

  /// Says that an object is not there although another one names it.
  public static func missing(_ operation: String) -> GitError {
    GitError(
      .notFound, operation: operation,
      reason: "the object is missing: run 'git fsck' and fetch it again from a good clone")
  }
}

extension GitError: CustomStringConvertible {
  public var description: String { "cannot \(operation): \(reason)" }
}
