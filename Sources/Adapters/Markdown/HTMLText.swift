/// Bytes of HTML under construction.
struct HTMLText {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func add(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes += $0 }
  }

  mutating func add(verbatim text: some Sequence<UInt8>) {
    bytes += text
  }

  /// Adds copy or an attribute's value, with HTML's own characters escaped.
  mutating func add(escaping text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): add("&amp;")
      case UInt8(ascii: "<"): add("&lt;")
      case UInt8(ascii: ">"): add("&gt;")
      case UInt8(ascii: "\""): add("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  /// Adds an address, with all that an address cannot hold percent-encoded, as md4c does it.
  mutating func add(address: some Sequence<UInt8>) {
    for byte in address {
      if byte == UInt8(ascii: "&") {
        add("&amp;")
      } else if Self.standsInAddress(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), Self.digit(byte >> 4), Self.digit(byte & 15)]
      }
    }
  }

  mutating func insert(_ text: some Collection<UInt8>, at offset: Int) {
    bytes.insert(contentsOf: text, at: offset)
  }

  private static func standsInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_.+!*(),%#@?=;:/$".utf8.contains(byte)
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
