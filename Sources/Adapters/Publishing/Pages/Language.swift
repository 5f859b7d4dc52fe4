/// A language as a document names it.
struct Language: Hashable {
  /// The BCP 47 tag; `und` where what was given is none.
  let tag: String

  init(_ tag: String) {
    let isTag =
      !tag.isEmpty && tag.utf8.count <= 64
      && tag.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == UInt8(ascii: "-")
      }
    self.tag = isTag ? tag : "und"
  }

  /// `rtl` or `ltr`, by the script where the tag names one, else by the language.
  var direction: String {
    let parts = tag.lowercased().split(separator: "-")
    if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
      return Self.scriptsFromRight.contains(String(script)) ? "rtl" : "ltr"
    }
    guard let language = parts.first else { return "ltr" }
    return Self.languagesFromRight.contains(String(language)) ? "rtl" : "ltr"
  }

  var isEnglish: Bool { tag.lowercased() == "en" || tag.lowercased().hasPrefix("en-") }

  private static let scriptsFromRight: Set<String> = [
    "arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg", "aran", "samr", "mand",
  ]
  private static let languagesFromRight: Set<String> = [
    "ar", "arc", "arz", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb",
    "prs", "ps", "rhg", "sd", "skr", "syr", "ug", "ur", "yi",
  ]
}
