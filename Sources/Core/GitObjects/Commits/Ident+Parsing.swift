extension Ident {
  /// Reads `Name <address> seconds ±hhmm` as git writes it, or returns `nil` for anything else.
  init?(strict value: ArraySlice<UInt8>) {
    guard let open = value.firstIndex(of: UInt8(ascii: "<")), open > value.startIndex,
      value[open - 1] == UInt8(ascii: " "),
      let close = value[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let name = value[..<(open - 1)]
    let address = value[(open + 1)..<close]
    let rest = value[(close + 1)...]
    guard !(name + address).contains(where: { Self.isControl($0) || Self.isBracket($0) }),
      rest.first == UInt8(ascii: " ")
    else { return nil }
    let words = rest.dropFirst().split(
      separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 2, let seconds = Self.seconds(words[0]), let offset = Self.offset(words[1])
    else { return nil }
    self.init(
      name: String(decoding: name, as: UTF8.self),
      address: String(decoding: address, as: UTF8.self),
      time: Timestamp(seconds: seconds), offset: offset)
  }

  /// Reads as much of an ident as can be made out; what is missing is empty or zero.
  init(lossy value: ArraySlice<UInt8>) {
    if let ident = Ident(strict: value) {
      self = ident
      return
    }
    let name = value.prefix { $0 != UInt8(ascii: "<") }
    let behind = value[name.endIndex...].dropFirst()
    let address = behind.prefix { $0 != UInt8(ascii: ">") }
    let words = behind[address.endIndex...].dropFirst().split(separator: UInt8(ascii: " "))
    self.init(
      name: String(decoding: name.dropLast(while: { $0 == UInt8(ascii: " ") }), as: UTF8.self),
      address: String(decoding: address, as: UTF8.self),
      time: Timestamp(seconds: words.first.flatMap(Self.seconds) ?? 0),
      offset: words.dropFirst().first.flatMap(Self.offset) ?? 0)
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x7F }

  private static func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
  }

  /// Reads a number without sign and without zeros before it, of as many digits as always fit.
  private static func seconds(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard (1...18).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0")
    else { return nil }
    return number(digits)
  }

  private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
    guard zone.count == 5, let sign = zone.first,
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let number = number(zone.dropFirst()),
      number % 100 < 60
    else { return nil }
    let minutes = Int(number / 100 * 60 + number % 100)
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    var number: Int64 = 0
    for digit in digits {
      guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    return number
  }
}

extension ArraySlice {
  /// Returns the part that is left when elements at the end are taken off.
  fileprivate func dropLast(while isDropped: (Element) -> Bool) -> ArraySlice {
    self[..<(lastIndex { !isDropped($0) }.map { $0 + 1 } ?? startIndex)]
  }
}
