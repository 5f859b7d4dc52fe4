internal import Cprogram
internal import Glibc
internal import Workflow

/// Reads options as glibc does: long ones with `=` or a blank, short ones together, `--` ends them.
///
/// Unlike glibc's, a long name must be written in full: an abbreviation that a script uses would
/// change its meaning when an option is added.
struct OptionScanner {
  let options: [Option]
  /// Whether the first operand ends the options, as the command's name does.
  let stopsAtOperand: Bool

  /// Calls `getopt_long`, which is one for the whole process.
  @MainActor
  func scan(_ words: [String]) throws(CommandError) -> Arguments {
    let list = WordList([""] + words)
    defer { list.free() }
    let names = WordList(options.map(\.name))
    defer { names.free() }
    var table: [Cprogram.option] = unsafe []
    for (index, one) in options.enumerated() {
      let kind = one.placeholder == nil ? no_argument : required_argument
      unsafe table.append(
        Cprogram.option(
          name: names.pointers[index], has_arg: kind, flag: nil, val: Self.firstValue + CInt(index))
      )
    }
    unsafe table.append(Cprogram.option())
    return try unsafe read(list, table)
  }

  /// Values of long options start above all letters.
  private static let firstValue: CInt = 1000

  @MainActor
  private func read(_ list: WordList, _ table: [Cprogram.option]) throws(CommandError) -> Arguments
  {
    var found = Arguments()
    program_restart_options()
    while true {
      let count = CInt(clamping: list.count)
      let value = unsafe getopt_long(count, list.pointers, letters, table, nil)
      if value == -1 { break }
      try add(value, in: list, to: &found)
    }
    found.operands = list.words(from: Int(program_next_word()))
    return found
  }

  private func add(_ value: CInt, in list: WordList, to found: inout Arguments)
    throws(CommandError)
  {
    let next = Int(program_next_word())
    switch value {
    case CInt(UInt8(ascii: ":")):
      throw .missingValue(refusedOption, written: list.word(next - 1))
    case CInt(UInt8(ascii: "?")):
      throw refusal(of: list.word(next - 1), or: list.word(next))
    default:
      guard let option = option(for: value) else { throw .unknownOption("?", nearest: nil) }
      let argument = unsafe program_option_value().map { unsafe String(cString: $0) }
      let text = option.placeholder == nil ? nil : argument
      if value >= Self.firstValue { try requireFullName(option, text, list, next) }
      found.add(option, value: text)
    }
  }

  private func requireFullName(_ option: Option, _ value: String?, _ list: WordList, _ next: Int)
    throws(CommandError)
  {
    let full = "--\(option.name)"
    let last = list.word(next - 1)
    if last == full || (value != nil && last.hasPrefix(full + "=")) { return }
    if value != nil, last == value, list.word(next - 2) == full { return }
    let written = value != nil && last == value ? list.word(next - 2) : last
    throw .unknownOption(String(written.prefix { $0 != "=" }), nearest: full)
  }

  /// Says why `getopt_long` refused a word, or one letter of the word after it.
  private func refusal(of word: String, or next: String) -> CommandError {
    if let option = refusedOption { return .unexpectedValue(option.name) }
    let refused = program_refused_option()
    if refused > 0, refused < 0x80, let letter = UInt8(exactly: refused) {
      return .unknownOption("-\(Character(Unicode.Scalar(letter)))", nearest: nil)
    }
    // A letter that is no ASCII comes byte by byte, and as a negative number.
    if refused < 0 { return .unknownOption(next, nearest: nil) }
    let name = String(word.dropFirst(2).prefix { $0 != "=" })
    let names = options.map(\.name)
    let nearest =
      NearestName.of(name, among: names) ?? names.first { !name.isEmpty && $0.hasPrefix(name) }
    return .unknownOption("--\(name)", nearest: nearest.map { "--\($0)" })
  }

  private var refusedOption: Option? { option(for: program_refused_option()) }

  private func option(for value: CInt) -> Option? {
    let index = Int(value) - Int(Self.firstValue)
    if options.indices.contains(index) { return options[index] }
    return options.first { option in
      option.letter?.asciiValue.map { CInt($0) == value } ?? false
    }
  }

  /// The letters as `getopt_long` wants them: `+` stops at the first operand, and `:` in front
  /// tells a missing value from an unknown option.
  private var letters: String {
    options.reduce(into: stopsAtOperand ? "+:" : ":") { text, option in
      guard let letter = option.letter else { return }
      text.append(letter)
      if option.placeholder != nil { text.append(":") }
    }
  }
}
