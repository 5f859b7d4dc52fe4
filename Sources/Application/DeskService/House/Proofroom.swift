internal import DeskFiles
public import Diagnostics
public import Lint
internal import Proofreader
public import Workflow

/// What all houses of one policy have in common: dictionaries, known misspellings, and the styles
/// that a push cannot reach.
public struct Proofroom: Sendable {
  /// A house, with what is wrong with the files of the repository that it was made of.
  public struct Reading: Sendable {
    public let house: House
    public let diagnostics: [Diagnostic]
  }

  /// The texts of the rules that a push cannot reach.
  public let styles: [SourceText]
  /// What is wrong with them.
  public let diagnostics: [Diagnostic]

  private let desk: DeskSettings
  private let names: [String]
  private let tools: ProofreadingTools
  private let reader: StyleReader
  private let rules: [any Rule]

  /// - Parameters:
  ///   - definition: What the desk says of its language.
  ///   - styles: The operator's own rules, each at a path that ends in `STYLE/RULE.yml`.
  public init(_ definition: WorkflowDefinition, styles: [SourceText]) {
    desk = definition.desk
    names = definition.checks.styles
    tools = .system
    reader = StyleReader(compiler: PatternLibrary())
    // A style that the operator has laid down takes the place of the one that ships.
    let owned = Set(styles.map { StyleFolder.style(of: $0.path) })
    let shipped = definition.checks.styles.filter { !owned.contains($0) }
    self.styles = styles + shipped.flatMap(ProofreadingTools.shippedStyle)
    let reading = reader.read(self.styles)
    diagnostics = reading.diagnostics
    rules = StyleSet(reading.definitions).rules
  }

  /// Makes a house of what the repository has.
  public func reading(lexicon: SourceText?, archive: Archive, styles added: [SourceText]) -> Reading
  {
    let file = lexicon.map { LexiconFile($0) }
    var house = House(
      language: desk.lang, spelling: desk.spelling.flatMap(SpellingVariety.init),
      sections: desk.sections, lexicon: file?.lexicon ?? Lexicon(), archive: archive,
      shelf: tools.shelf, misspellings: tools.misspellings, styles: rules)
    var found = (file?.diagnostics ?? []) + absences(among: styles + added)
    if !added.isEmpty {
      let reading = reader.read(styles + added)
      house.styles = StyleSet(reading.definitions).rules
      let paths = Set(added.map(\.path))
      found += reading.diagnostics.filter { paths.contains($0.place.path) }
    }
    return Reading(house: house, diagnostics: found)
  }

  /// Says which styles that the desk names have no rule anywhere.
  private func absences(among files: [SourceText]) -> [Diagnostic] {
    let there = Set(files.map { StyleFolder.style(of: $0.path) })
    return names.filter { !there.contains($0) }.map { name in
      let folder = SourceText(path: "styles/\(name)", bytes: [])
      return Diagnostic(
        rule: "style", severity: .warning,
        message:
          "there is no style '\(name)': neither beside the policy, nor with the program, nor "
          + "in the repository",
        place: .init(0..<0, in: folder))
    }
  }

  /// Gives the memory of the dictionaries back; who asks next reads them again.
  func rest() { tools.shelf.unload() }

  /// Why the desk's language cannot be read for spelling, or `nil` where its dictionaries are there.
  ///
  /// It reads none of them.
  var absence: String? {
    do throws(DictionaryAbsence) {
      _ = try tools.shelf.speller(for: desk.lang)
      return nil
    } catch {
      return error.description
    }
  }
}
