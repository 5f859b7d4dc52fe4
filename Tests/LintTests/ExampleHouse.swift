import DeskFiles
import Diagnostics
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

  /// The style that ships, as rules.
  static let styles: [any Rule] = {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "styles/Copydesk")
    let files = (try? StyleFolder(path: folder.path).files()) ?? []
    let texts = files.map { SourceText(path: $0.path, bytes: $0.bytes) }
    return StyleSet(StyleReader(compiler: PatternLibrary()).read(texts).definitions).rules
  }()

  static func make() throws -> House {
    House(
      spelling: .oxford, sections: ["News", "Participate"], shelf: shelf,
      misspellings: misspellings)
  }
}
