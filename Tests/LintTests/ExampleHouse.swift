import Foundation
import Lint
import Proofreader
import Testing

/// What the rules' examples are read beside: the dictionaries of the machine, and nothing else.
enum ExampleHouse {
  /// The dictionaries, or `nil` where none of English are installed.
  static let shelf: DictionaryFolder? = {
    let folder = DictionaryFolder(path: DictionaryFolder.systemPath)
    return (try? folder.speller(for: "en")) == nil ? nil : folder
  }()

  static let misspellings = MisspellingsFile.read(at: MisspellingsFile.systemPath)

  /// Whether what the spelling rules need is there.
  static var hasDictionaries: Bool { shelf != nil && misspellings != nil }

  static let missing: Comment =
    "skipped: install the packages hunspell-en-gb, hunspell-en-us and codespell"

  static func make() throws -> House {
    House(
      spelling: .oxford, sections: ["News", "Participate"], shelf: shelf,
      misspellings: misspellings)
  }
}
