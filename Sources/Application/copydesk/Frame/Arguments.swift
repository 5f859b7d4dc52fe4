/// A command's options and operands, as they were written.
struct Arguments: Hashable, Sendable {
  private(set) var values: [String: [String]] = [:]
  /// What is no option, in order.
  var operands: [String] = []

  /// Notes an option; one without a value notes an empty text.
  mutating func add(_ option: Option, value: String?) {
    values[option.name, default: []].append(value ?? "")
  }

  /// Notes the options that were written before these.
  mutating func putBehind(_ earlier: Arguments) {
    values.merge(earlier.values) { later, earlier in earlier + later }
  }

  func has(_ option: String) -> Bool { values[option] != nil }

  /// The value of an option; where it was written twice, the last.
  func value(_ option: String) -> String? { values[option]?.last }

  /// Returns the only operand.
  func onlyOperand(_ placeholder: String) throws(CommandError) -> String {
    guard let first = operands.first else { throw .missingOperand(placeholder) }
    if operands.count > 1 { throw .unexpectedOperand(operands[1]) }
    return first
  }

  /// Throws where operands were written that the command has no use for.
  func requireNoOperands() throws(CommandError) {
    if let first = operands.first { throw .unexpectedOperand(first) }
  }

  /// Throws where more than one of some options was written.
  func requireAtMostOne(of options: [String]) throws(CommandError) {
    let written = options.filter(has)
    if written.count > 1 { throw .optionsExclude(written[0], written[1]) }
  }
}
