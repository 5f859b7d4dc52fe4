package import Diagnostics

/// One rule file of a style, read and compiled.
public struct StyleDefinition: Sendable {
  /// The names of its folder and its file, such as `Copydesk.RedundantPairs`.
  public let name: String
  /// Where it was read.
  public let path: String
  let message: String
  let severity: Severity
  let scope: StyleScope
  let check: any StyleCheck
  var details = Details()

  /// What a rule file may leave out.
  package struct Details: Sendable {
    /// What is right, in a sentence.
    package var summary: String?
    package var link: String?
    /// The language that it is for, as a BCP 47 tag; any, where it says none.
    package var language: String?
    /// Whether it looks at what others said.
    package var readsQuotations = false
    /// How many findings of a draft it gives.
    package var limit: Int?
    package var action: StyleAction?
    package var examples: [RuleExample] = []

    package init() {}
  }

  package init(
    name: String, path: String, message: String, severity: Severity, scope: StyleScope,
    check: any StyleCheck, details: Details = Details()
  ) {
    self.name = name
    self.path = path
    self.message = message
    self.severity = severity
    self.scope = scope
    self.check = check
    self.details = details
  }

  var readsQuotations: Bool { details.readsQuotations }

  /// Whether it is for drafts of a language: `en` is for `en-GB` too.
  func isFor(_ language: String) -> Bool {
    guard let wanted = details.language?.lowercased() else { return true }
    let language = language.lowercased()
    return language == wanted || language.hasPrefix("\(wanted)-")
  }
}
