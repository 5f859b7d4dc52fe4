import Testing

@testable import copydesk

@MainActor
struct OptionScannerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var words: [String]
    /// Options with their values, then `|`, then operands; or the error.
    var reading: String
  }

  nonisolated static let options = [
    Option("message", letter: "m", value: "TEXT", ""), Option("yes", letter: "y", ""),
    Option("json", ""), Option("rev", value: "REV", ""),
  ]

  nonisolated static let cases = [
    Case(testDescription: "nothing", words: [], reading: "|"),
    Case(testDescription: "a value with =", words: ["--rev=a=b"], reading: "rev a=b|"),
    Case(testDescription: "a value with a blank", words: ["--rev", "a"], reading: "rev a|"),
    Case(testDescription: "an empty value", words: ["--rev="], reading: "rev |"),
    Case(testDescription: "options behind operands", words: ["a", "--json"], reading: "json |a"),
    Case(testDescription: "-- ends options", words: ["--", "--json"], reading: "|--json"),
    Case(testDescription: "a lone - is an operand", words: ["-", "-y"], reading: "yes |-"),
    Case(testDescription: "letters together", words: ["-ym", "x"], reading: "message x yes |"),
    Case(testDescription: "a value at its letter", words: ["-mx"], reading: "message x|"),
    Case(
      testDescription: "a value that looks like an option", words: ["--rev", "--json"],
      reading: "rev --json|"),
    Case(
      testDescription: "a value that is the option", words: ["--rev", "--rev"],
      reading: "rev --rev|"),
    Case(
      testDescription: "the last of two wins", words: ["--rev", "a", "--rev=b"],
      reading: "rev b|"),
    Case(
      testDescription: "an unknown option", words: ["--jsno"],
      reading: "there is no option '--jsno' here; did you mean '--json'?"),
    Case(
      testDescription: "an abbreviation", words: ["--js"],
      reading: "there is no option '--js' here; did you mean '--json'?"),
    Case(
      testDescription: "an abbreviation with a value", words: ["--re=x"],
      reading: "there is no option '--re' here; did you mean '--rev'?"),
    Case(
      testDescription: "an abbreviation with its value apart", words: ["--re", "x"],
      reading: "there is no option '--re' here; did you mean '--rev'?"),
    Case(
      testDescription: "an unknown letter", words: ["-q"],
      reading: "there is no option '-q' here; '--help' shows the options"),
    Case(
      testDescription: "a missing value", words: ["--rev"],
      reading: "'--rev' needs a value: --rev REV"),
    Case(
      testDescription: "a missing value of a letter", words: ["-m"],
      reading: "'--message' needs a value: -m or --message TEXT"),
    Case(
      testDescription: "a value too many", words: ["--json=1"],
      reading: "'--json' takes no value"),
    Case(
      testDescription: "letters that are not ASCII", words: ["-ä"],
      reading: "there is no option '-ä' here; '--help' shows the options"),
  ]

  @Test(arguments: cases)
  func `reads words as glibc does`(_ c: Case) {
    #expect(reading(of: c.words) == c.reading)
  }

  @Test func `the command's name ends the options before it`() throws {
    let scanner = OptionScanner(options: Self.options, stopsAtOperand: true)
    let found = try scanner.scan(["--json", "check", "--rev"])
    #expect(found.operands == ["check", "--rev"])
  }

  private func reading(of words: [String]) -> String {
    do {
      let found = try OptionScanner(options: Self.options, stopsAtOperand: false).scan(words)
      let options = found.values.keys.sorted().map { "\($0) \(found.value($0) ?? "")" }
      return options.joined(separator: " ").replacing("  ", with: " ") + "|"
        + found.operands.joined(separator: " ")
    } catch {
      return error.message
    }
  }
}
