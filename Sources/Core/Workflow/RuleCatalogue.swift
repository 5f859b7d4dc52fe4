/// The rules that a program can run, with what a desk can choose of each.
public struct RuleCatalogue: Hashable, Sendable {
  /// For each rule its options, and for each option the words that it may be; none: any text.
  public let options: [String: [String: [String]]]

  public init(options: [String: [String: [String]]]) {
    self.options = options
  }

  /// Makes a catalogue of rules without options.
  public init(names: some Sequence<String>) {
    options = Dictionary(names.map { ($0, [:]) }) { first, _ in first }
  }

  var names: [String] { options.keys.sorted() }
}
