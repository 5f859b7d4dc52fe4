/// A whole date as people write it in English or in figures.
///
/// Only dates with day, month and year count. `13/12/2020` is left alone: it is two dates, depending
/// on who reads it.
public struct WrittenDate: Hashable, Sendable {
  public let date: CalendarDate
  /// Its bytes in the text it was found in.
  public let range: Range<Int>

  /// Finds the dates of a text, such as `13 December 2020`, `Dec. 13th, 2020` and `2020-12-13`.
  public static func all(in text: String) -> [WrittenDate] {
    let tokens = tokens(of: text)
    var dates: [WrittenDate] = []
    var index = 0
    while index < tokens.count {
      guard let (date, length) = date(at: tokens[index...]) else {
        index += 1
        continue
      }
      let range = tokens[index].range.lowerBound..<tokens[index + length - 1].range.upperBound
      dates.append(WrittenDate(date: date, range: range))
      index += length
    }
    return dates
  }

  private enum Value: Equatable {
    case number(Int, digits: Int)
    case ordinal(Int)
    case month(Int)
    case of
    case other
  }

  private struct Token {
    let value: Value
    let range: Range<Int>
    /// What stands between the token before it and itself.
    let gap: String
  }

  /// Returns the date that begins here and how many tokens it has.
  private static func date(at tokens: ArraySlice<Token>) -> (CalendarDate, Int)? {
    let window = Array(tokens.prefix(4))
    let values = window.map(\.value)
    guard window.dropFirst().prefix(2).allSatisfy({ isGap($0.gap) }) else { return nil }
    switch (values.first, values.dropFirst().first, values.dropFirst(2).first) {
    case (.number(let year, 4), .number(let month, 2), .number(let day, 2))
    where window[1].gap == window[2].gap && "-._".contains(window[1].gap):
      return made(year, month, day, 3)
    case (.number(let day, 1...2), .number(let month, 1...2), .number(let year, 4))
    where window[1].gap == "." && window[2].gap == ".":
      return made(year, month, day, 3)
    case (.number(let year, 4), .month(let month), let day?):
      return made(year, month, self.day(day), 3)
    case (let day?, .month(let month), .number(let year, 4)):
      return made(year, month, self.day(day), 3)
    case (.month(let month), let day?, .number(let year, 4)):
      return made(year, month, self.day(day), 3)
    case (let day?, .of, .month(let month)):
      guard window.count == 4, isGap(window[3].gap), case .number(let year, 4) = values[3]
      else { return nil }
      return made(year, month, self.day(day), 4)
    default: return nil
    }
  }

  private static func made(_ year: Int, _ month: Int, _ day: Int?, _ length: Int)
    -> (CalendarDate, Int)?
  {
    day.flatMap { CalendarDate(year: year, month: month, day: $0) }.map { ($0, length) }
  }

  private static func day(_ value: Value) -> Int? {
    switch value {
    case .number(let day, 1...2), .ordinal(let day): day
    default: nil
    }
  }

  /// Whether what stands between two parts of a date may stand there.
  private static func isGap(_ gap: String) -> Bool {
    gap.unicodeScalars.count <= 3
      && gap.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isWhitespace || ",.-_\u{2011}".unicodeScalars.contains(scalar)
      }
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var gap = ""
    var word = ""
    var offset = 0
    func end() {
      guard !word.isEmpty else { return }
      let range = offset - word.utf8.count..<offset
      tokens.append(Token(value: value(of: word), range: range, gap: gap))
      (word, gap) = ("", "")
    }
    for scalar in text.unicodeScalars {
      if CopyText.isLetter(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        end()
        gap.unicodeScalars.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    end()
    return tokens
  }

  private static func value(of word: String) -> Value {
    let word = word.lowercased()
    let digits = word.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let number = Int(String(Substring(digits))) else {
      if word == "of" { return .of }
      return months[word].map(Value.month) ?? .other
    }
    let suffix = word.dropFirst(digits.count)
    if suffix.isEmpty { return .number(number, digits: digits.count) }
    return digits.count <= 2 && ["st", "nd", "rd", "th"].contains(suffix)
      ? .ordinal(number) : .other
  }

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var months = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()
}
