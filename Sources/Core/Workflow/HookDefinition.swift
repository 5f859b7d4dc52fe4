/// Something that is done with a publication.
public struct HookDefinition: Hashable, Sendable {
  /// What a hook does.
  public enum Kind: Hashable, Sendable {
    /// Writes a static site. Addresses in it begin with `baseURL`.
    case site(baseURL: String, title: String)
    /// Runs a program, without a shell, with JSON on its standard input.
    case exec(command: [String])
  }

  public let name: String
  public let kind: Kind
  public let timeout: Duration
  /// The hooks that must have succeeded before this one runs.
  public let needs: [String]
  /// Whether running it twice does no harm.
  public let isRepeatable: Bool

  public init(
    name: String, kind: Kind, timeout: Duration = .seconds(60), needs: [String] = [],
    isRepeatable: Bool = true
  ) {
    self.name = name
    self.kind = kind
    self.timeout = timeout
    self.needs = needs
    self.isRepeatable = isRepeatable
  }
}
