public import Diagnostics

/// A brief has the letters that were written, and not what a wrong encoding made of them.
public struct LostCharacter: ShippedRule {
  public static let name = "lost-character"
  public static let summary =
    "Letters and marks are those that were written, and no remains of a wrong encoding."
  public static let severity = Severity.error

  public static let examples = [
    RuleExample("The council‸â€™s vote was ‸â€œyes at 5‸Â°C ‸â€“ and no."),
    RuleExample("A caf‸Ã© in Z‸Ã¼rich and ‸Ãœr‸Ã¼mqi; the letter‸\u{FFFD}\u{FFFD}s place."),
    RuleExample("A café in Zürich, São Tomé, Â and Ã alone, â la carte, ÂGE; 5 €, 20 °C."),
    RuleExample("Português: MAÇÃ, IRMÃ, ÃO, MANHÃ! Türkçe: HÂLÂ. Română: Â, “â”. «Â»"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    diagnostics(ofCopyWith: .foreign, in: proof.galley, Self.faults)
      .filter { isInFile($0, proof.galley) }
  }

  /// Whether the file has what was found, which it has not where it is no UTF-8.
  private func isInFile(_ diagnostic: Diagnostic, _ galley: Galley) -> Bool {
    let found = galley.source.bytes[diagnostic.place.byteRange]
    return found.first == 0xC3 || found.starts(with: "\u{FFFD}".utf8)
  }

  private static func faults(in copy: CopyText) -> [CopyFault] {
    let scalars = copy.scalars
    var faults: [CopyFault] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index].value {
      case 0xC2, 0xC3, 0xE2:
        if let fault = misread(at: index, copy) {
          faults.append(fault)
          index = fault.range.upperBound - 1
        }
      case 0xFFFD:
        let start = index
        while copy.neighbour(index + 1) == "\u{FFFD}" { index += 1 }
        faults.append(
          CopyFault(
            range: start..<index + 1,
            message: "a letter was lost here (U+FFFD); write it again"))
      default: break
      }
      index += 1
    }
    return faults
  }

  /// Reads what may be the bytes of UTF-8 that somebody took for Windows-1252.
  private static func misread(at index: Int, _ copy: CopyText) -> CopyFault? {
    let lead = UInt8(truncatingIfNeeded: copy.scalars[index].value)
    let count = lead == 0xE2 ? 3 : 2
    var bytes = [lead]
    for next in index + 1..<index + count {
      guard let scalar = copy.neighbour(next), let byte = WindowsLetter.byte(of: scalar),
        (0x80...0xBF).contains(byte)
      else { return nil }
      bytes.append(byte)
    }
    guard lead == 0xE2 || isInWord(index, copy),
      let right = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let range = index..<index + count
    return CopyFault(
      range: range, message: "'\(copy.excerpt(range))' is '\(right)' in the wrong encoding",
      replacement: right)
  }

  /// Whether two letters stand where small letters do: words in capitals may end in one of them
  /// before a quotation mark.
  private static func isInWord(_ index: Int, _ copy: CopyText) -> Bool {
    let before = copy.neighbour(index - 1)
    let after = copy.neighbour(index + 2)
    guard let second = copy.neighbour(index + 1), before != "\u{AB}",
      before?.isCapitalLetter != true || after?.isSmallLetter == true
    else { return false }
    switch second.value {
    case 0xA0, 0xAB, 0xBB, 0x2013...0x203A: return before?.isSmallLetter ?? false
    default: return true
    }
  }
}
