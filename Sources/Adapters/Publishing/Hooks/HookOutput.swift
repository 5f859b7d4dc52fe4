/// The last part of what a program said, fit to be kept and shown.
struct HookOutput {
  /// How many bytes are kept of each stream.
  static let limit = 4096

  let text: String

  /// Joins the ends of standard output and standard error.
  init(_ output: [UInt8], _ errorOutput: [UInt8]) {
    let parts = [output, errorOutput].map(Self.shown).filter { !$0.isEmpty }
    text = parts.joined(separator: "\n")
  }

  /// The end of a stream, from the start of a character, without what a terminal would act on.
  private static func shown(_ bytes: [UInt8]) -> String {
    let end = bytes.suffix(limit).drop { bytes.count > limit && $0 & 0b1100_0000 == 0b1000_0000 }
    var text = ""
    for scalar in String(decoding: end, as: UTF8.self).unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      if !isControl || scalar == "\n" || scalar == "\t" { text.unicodeScalars.append(scalar) }
    }
    while text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
    return text
  }
}
