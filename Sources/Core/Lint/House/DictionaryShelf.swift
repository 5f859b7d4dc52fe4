/// Where the dictionaries of the languages stand.
///
/// A port: which are installed is a matter of the machine.
public protocol DictionaryShelf: Sendable {
  /// Returns the dictionaries of a language, by its BCP 47 tag.
  ///
  /// - Throws: Where one is missing: half a language would cry wolf.
  func speller(for language: String) throws(DictionaryAbsence) -> any Speller
}

/// A dictionary that is not installed.
public struct DictionaryAbsence: Error, Hashable, Sendable, CustomStringConvertible {
  public let language: String
  /// The package of Debian that brings it.
  public let package: String

  public init(language: String, package: String) {
    self.language = language
    self.package = package
  }

  public var description: String {
    "no dictionary for '\(language)' is installed here; install the package '\(package)'"
  }
}
