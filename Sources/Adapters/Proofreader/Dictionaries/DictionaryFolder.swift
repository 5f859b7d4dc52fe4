internal import Foundation
public import Lint
internal import Synchronization

/// A folder of hunspell's dictionaries, as distributions have it.
public final class DictionaryFolder: DictionaryShelf {
  /// Where Debian keeps them.
  public static let systemPath = "/usr/share/hunspell"

  private let path: String
  private let spellers = Mutex<[String: HunspellSpeller]>([:])

  /// How many tags are kept open at once; a desk has one or two.
  private static let limit = 16

  public init(path: String) {
    self.path = path
  }

  public func speller(for language: String) throws(DictionaryAbsence) -> any Speller {
    if let speller = spellers.withLock({ $0[language] }) { return speller }
    let tag = LanguageTag(language)
    let names = tag.isEnglish ? ["en_GB", "en_US"] : other(for: tag).map { [$0] } ?? []
    guard !names.isEmpty else {
      throw DictionaryAbsence(language: language, package: tag.package)
    }
    if let missing = names.first(where: { !dictionary($0).isInstalled }) {
      throw DictionaryAbsence(
        language: language, package: LanguageTag(missing.replacing("_", with: "-")).package)
    }
    return kept(names, for: language)
  }

  /// Gives the memory of all dictionaries back; the next question reads them again.
  public func unload() {
    let all = spellers.withLock { Array($0.values) }
    for speller in all { speller.unload() }
  }

  /// Returns the speller of some files, the same for all tags that lead to them.
  private func kept(_ names: [String], for language: String) -> HunspellSpeller {
    spellers.withLock { spellers in
      if spellers.count >= Self.limit { spellers = [:] }
      let speller = spellers[names[0]] ?? make(names)
      spellers[names[0]] = speller
      spellers[language] = speller
      return speller
    }
  }

  private func make(_ names: [String]) -> HunspellSpeller {
    let verdicts: [SpellingVerdict] = names.count == 2 ? [.british, .american] : [.other]
    return HunspellSpeller(zip(names, verdicts).map { (dictionary($0), has: $1) })
  }

  private func dictionary(_ name: String) -> HunspellDictionary {
    HunspellDictionary(path: "\(path)/\(name)")
  }

  /// Returns the name of the file for a language: its country's, its own, or the first of it.
  private func other(for tag: LanguageTag) -> String? {
    if let name = tag.fileNames.first(where: { dictionary($0).isInstalled }) { return name }
    guard let language = tag.language,
      let files = try? FileManager.default.contentsOfDirectory(atPath: path)
    else { return nil }
    return files.sorted().first { $0.hasPrefix("\(language)_") && $0.hasSuffix(".dic") }
      .map { String($0.dropLast(4)) }
  }
}
