public import Diagnostics
public import Lint
public import Workflow

/// What a desk says of a brief's copy: from bytes and a path to diagnostics.
///
/// The push, the service and the command line all ask here, so that they say the same.
public struct CopyCheck: Sendable {
  public let reader: CopyReader
  private let linter: Linter

  /// Makes the check of a desk that knows what a house knows.
  public init(definition: WorkflowDefinition, house: House) {
    reader = CopyReader(definition.desk)
    linter = Linter(settings: LintSettings(definition.checks), house: house)
  }

  /// Returns all that is to be said of a file, in the order of the file.
  ///
  /// The second path is where in the repository the file stands, if diagnostics are to name it
  /// otherwise.
  public func diagnostics(for source: SourceText, at path: String? = nil) -> [Diagnostic] {
    do {
      let reading = try reader.read(source, at: path ?? source.path)
      let found = reading.diagnostics + linter.check(reading.galley)
      return found.sorted { $0.place.start < $1.place.start }
    } catch {
      return [error.diagnostic]
    }
  }
}

extension LintSettings {
  /// Takes from `checks:` what the linter knows.
  fileprivate init(_ checks: CheckSettings) {
    self.init(
      rules: checks.rules.mapValues { setting in
        switch setting {
        case .off: .off
        case .severity(let severity): .severity(severity)
        }
      },
      options: checks.ruleOptions.mapValues { options in
        options.mapValues { option in
          switch option {
          case .text(let text): .text(text)
          case .list(let list): .list(list)
          }
        }
      })
  }
}
