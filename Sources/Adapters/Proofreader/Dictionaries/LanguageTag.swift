/// A BCP 47 tag as the names of dictionaries have it.
struct LanguageTag: Hashable, Sendable {
  /// Its parts as files are named by them; empty where the tag is none.
  private let parts: [String]

  init(_ tag: String) {
    let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    let isTag =
      tag.utf8.count <= 35
      && parts.allSatisfy { part in
        part.utf8.count <= 8 && part.utf8.allSatisfy(Self.isLetterOrDigit)
      }
    self.parts = isTag ? parts : []
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  var language: String? { parts.first?.lowercased() }
  var isEnglish: Bool { language == "en" }

  /// The names of files to look for, the closest first.
  var fileNames: [String] {
    guard let language else { return [] }
    let rest = parts.dropFirst().map { $0.count == 2 ? $0.uppercased() : $0 }
    let full = ([language] + rest).joined(separator: "_")
    return [full, language, "\(language)_\(language.uppercased())"]
  }

  /// The package of Debian that is likeliest to bring its dictionary.
  var package: String {
    guard let language else { return "hunspell" }
    if let known = Self.packages[language] {
      let own = "hunspell-" + parts.map { $0.lowercased() }.joined(separator: "-")
      return known.contains(own) ? own : known[0]
    }
    return "hunspell-\(language)"
  }

  /// Languages whose packages are named by countries.
  private static let packages = [
    "de": ["hunspell-de-de", "hunspell-de-at", "hunspell-de-ch"],
    "en": ["hunspell-en-gb", "hunspell-en-us"],
    "pt": ["hunspell-pt-pt", "hunspell-pt-br"],
  ]
}
