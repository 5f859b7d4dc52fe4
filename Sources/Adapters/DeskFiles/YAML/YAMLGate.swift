internal import Diagnostics

/// Refuses bytes that libfyaml 0.7.12 must not see.
///
/// Its line display reads past the end of input with a lone carriage return (pantoniou/libfyaml
/// 127, 223), broken UTF-8 at the end makes it read on (185), and a directive with a broken
/// character hangs it (101). None of these is of use in a desk's files.
struct YAMLGate {
  let limits: YAMLLimits

  /// Reports the first thing that is refused; returns whether the bytes may pass.
  func admit(_ range: Range<Int>, _ findings: inout Findings) -> Bool {
    let bytes = findings.source.bytes[range]
    guard bytes.count <= limits.bytes else {
      findings.error(
        "the YAML has \(bytes.count) bytes; at most \(limits.bytes) are read",
        at: range.lowerBound..<range.lowerBound)
      return false
    }
    guard let (offset, why) = refusal(of: bytes) else { return true }
    findings.error(why, at: offset..<min(offset + 1, range.upperBound))
    return false
  }

  private func refusal(of bytes: ArraySlice<UInt8>) -> (Int, String)? {
    var isLineStart = true
    for (offset, byte) in zip(bytes.indices, bytes) {
      let next = offset + 1 < bytes.endIndex ? bytes[offset + 1] : 0
      switch byte {
      case 0: return (offset, "there is a NUL byte in the YAML")
      case UInt8(ascii: "\r") where next != UInt8(ascii: "\n"):
        return (offset, "there is a carriage return without a line feed in the YAML")
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
      case 0x01..<0x20, 0x7F:
        return (offset, "there is a control character (U+00\(Self.hex(byte))) in the YAML")
      case UInt8(ascii: "%") where isLineStart:
        return (
          offset, "YAML directives are not read; put quotes around a value that begins with '%'"
        )
      default: break
      }
      isLineStart = byte == UInt8(ascii: "\n")
    }
    return encodingRefusal(of: bytes)
  }

  private func encodingRefusal(of bytes: ArraySlice<UInt8>) -> (Int, String)? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .emptyInput: return nil
      case .error: return (offset, "the YAML is not UTF-8 here")
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        switch scalar.value {
        case 0x80..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
          let name = String(scalar.value, radix: 16, uppercase: true)
          return (offset, "there is a character that does not show (U+\(name)) in the YAML")
        default: offset += encoded.count
        }
      }
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.utf8.count == 1 ? "0" + text : text
  }
}
