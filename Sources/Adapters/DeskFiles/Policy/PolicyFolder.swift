public import Diagnostics
public import Workflow

/// Reads the configuration directory.
public struct PolicyFolder: Sendable {
  /// What came of reading it.
  public struct Reading: Sendable {
    /// The policy, or `nil` where anything is an error: the running policy then stays.
    public let policy: Policy?
    public let diagnostics: [Diagnostic]
    /// The text of `workflow.yaml`, to show lines of; `nil` where there is none.
    public let source: SourceText?
  }

  private let path: String

  /// - Parameter path: the directory, such as `/etc/copydesk`.
  public init(path: String) {
    self.path = path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Reads all files of the policy.
  ///
  /// `workflow.yaml` must be there. `allowed_signers` must be there and not be empty unless names
  /// are believed, and the key revocation list unless the desk says `revocations: none`: OpenSSH
  /// would take a missing list for one that revokes nothing.
  public func read(rules: RuleCatalogue, zones: any ZoneTable) -> Reading {
    let file: PolicyFile
    do {
      file = try open("workflow.yaml")
    } catch {
      return Reading(policy: nil, diagnostics: [missing("workflow.yaml", error)], source: nil)
    }
    let source = SourceText(path: file.path, bytes: file.bytes)
    var (definition, diagnostics) = WorkflowReader(rules: rules, zones: zones).read(source)
    guard let definition else {
      return Reading(policy: nil, diagnostics: diagnostics, source: source)
    }
    let signers = signers(of: definition, &diagnostics)
    let revocations = revocations(of: definition, &diagnostics)
    let styles = definition.checks.styles.flatMap { style($0, &diagnostics) }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return Reading(policy: nil, diagnostics: diagnostics, source: source)
    }
    let policy = Policy(
      definition: definition,
      digest: Self.digest([file, signers, revocations].compactMap(\.self) + styles),
      allowedSigners: signers, revokedKeys: revocations, styles: styles)
    return Reading(policy: policy, diagnostics: diagnostics, source: source)
  }

  private func signers(of definition: WorkflowDefinition, _ diagnostics: inout [Diagnostic])
    -> PolicyFile?
  {
    let isNeeded = definition.desk.identity == .signed
    do {
      let file = try open("allowed_signers")
      if file.bytes.isEmpty, isNeeded {
        diagnostics.append(
          problem("allowed_signers", "it is empty, so nobody's signature would count"))
      }
      return file
    } catch {
      // A trial needs no keys; but a file that is there and cannot be read is a fault all the same.
      if isNeeded || !error.isAbsence { diagnostics.append(missing("allowed_signers", error)) }
      return nil
    }
  }

  private func revocations(of definition: WorkflowDefinition, _ diagnostics: inout [Diagnostic])
    -> PolicyFile?
  {
    guard let name = definition.desk.revocations else { return nil }
    let isNeeded = definition.desk.identity == .signed
    do {
      let file = try open(name)
      if file.bytes.isEmpty, isNeeded {
        diagnostics.append(
          problem(
            name,
            "an empty file is no key revocation list; make one with 'ssh-keygen -k -f \(name)'"))
      }
      return file
    } catch {
      if isNeeded || !error.isAbsence { diagnostics.append(missing(name, error)) }
      return nil
    }
  }

  /// Reads a style's folder; one that is not here ships with copydesk, or lies in the repository.
  private func style(_ style: String, _ diagnostics: inout [Diagnostic]) -> [PolicyFile] {
    let folder = "styles/\(style)"
    do {
      return try StyleFolder(path: "\(path)/\(folder)").names().map {
        name throws(BoundedFile.Failure) in
        try open("\(folder)/\(name)")
      }
    } catch {
      diagnostics.append(problem(folder, error.reason))
      return []
    }
  }

  private func open(_ name: String) throws(BoundedFile.Failure) -> PolicyFile {
    PolicyFile(
      name, in: path, bytes: try BoundedFile.read("\(path)/\(name)", limit: 4 << 20))
  }

  private func missing(_ name: String, _ failure: BoundedFile.Failure) -> Diagnostic {
    let hint =
      switch (failure.isAbsence, name) {
      case (false, _): ""
      case (_, "workflow.yaml"):
        "; name the policy's folder with --config DIR, and begin with the sample that copydesk ships"
      case (_, "allowed_signers"): "; it lists the keys that may sign, see ssh-keygen(1)"
      default: "; make one with 'ssh-keygen -k -f \(name)', or say 'revocations: none'"
      }
    return problem(name, failure.reason + hint)
  }

  private func problem(_ name: String, _ reason: String) -> Diagnostic {
    let file = "\(path)/\(name)"
    return Diagnostic(
      rule: "policy", severity: .error, message: "cannot use '\(file)': \(reason)",
      place: Diagnostic.Place(0..<0, in: SourceText(path: file, bytes: [])))
  }

  /// Returns the digest of what `sha256sum` prints for the files.
  static func digest(_ files: [PolicyFile]) -> String {
    let lines = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { "\(SHA256.hex($0.bytes))  \($0.name)\n" }
    return SHA256.hex(lines.joined().utf8)
  }
}
