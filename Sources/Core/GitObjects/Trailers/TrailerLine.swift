/// What one line of a message is to the trailers' grammar, by itself.
enum TrailerLine {
  /// A token, a colon and the first part of a value.
  case trailer(token: ArraySlice<UInt8>, value: ArraySlice<UInt8>)
  /// A line that begins with a blank or a tab and continues the one above.
  case continuation(ArraySlice<UInt8>)
  case other

  init(_ line: ArraySlice<UInt8>) {
    guard let first = line.first, line.contains(where: { !MessageLines.isBlankOrReturn($0) })
    else {
      self = .other
      return
    }
    if MessageLines.isBlank(first) {
      self = .continuation(MessageLines.trimming(line))
      return
    }
    let token = line.prefix(while: Self.isTokenByte)
    let rest = line[token.endIndex...].drop(while: MessageLines.isBlank)
    guard !token.isEmpty, rest.first == UInt8(ascii: ":"), !Self.isListOfConflicts(line) else {
      self = .other
      return
    }
    self = .trailer(token: token, value: MessageLines.trimming(rest.dropFirst()))
  }

  static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether the line is the one above which git used to end a message's trailers.
  ///
  /// Old versions of git listed the files of a conflict below it. git does not count what it heads
  /// as part of the message.
  private static func isListOfConflicts(_ line: ArraySlice<UInt8>) -> Bool {
    MessageLines.trimmingEnd(line).elementsEqual("Conflicts:".utf8)
  }

  /// Whether the line is the one below which git reads nothing.
  static func isScissors(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == UInt8(ascii: "#") else { return false }
    let text = "# ------------------------ >8 ------------------------"
    return MessageLines.trimmingEnd(line).elementsEqual(text.utf8)
  }
}
