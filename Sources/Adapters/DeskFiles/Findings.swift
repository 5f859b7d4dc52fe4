package import Diagnostics

/// Collects what is wrong with one file.
package struct Findings: Sendable {
  package let source: SourceText
  /// The rule that errors are of, unless one is named.
  package let rule: String
  package private(set) var all: [Diagnostic] = []

  package init(in source: SourceText, rule: String) {
    self.source = source
    self.rule = rule
  }

  package var hasErrors: Bool { all.contains { $0.severity == .error } }

  package mutating func error(
    _ message: String, at range: Range<Int>, related: (Range<Int>, String)? = nil
  ) {
    report(message, at: range, severity: .error, related: related)
  }

  package mutating func report(
    _ message: String, at range: Range<Int>, severity: Severity, rule: String? = nil,
    related: (Range<Int>, String)? = nil, fix: String? = nil
  ) {
    let others = related.map { range, message in
      Diagnostic.Related(place: Diagnostic.Place(range, in: source), message: message)
    }
    all.append(
      Diagnostic(
        rule: rule ?? self.rule, severity: severity, message: message,
        place: Diagnostic.Place(range, in: source), related: others.map { [$0] } ?? [],
        fixes: fix.map { [Diagnostic.FixIt(replacement: $0, isSafe: false)] } ?? []))
  }

  /// Everything found, in the order of the file.
  package var sorted: [Diagnostic] {
    all.enumerated().sorted {
      ($0.element.place.start.byteOffset, $0.offset) < (
        $1.element.place.start.byteOffset, $1.offset
      )
    }.map(\.element)
  }
}
