internal import DaemonKit
internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint
internal import Workflow

extension Desk {
  /// Where the content repository keeps the words that the desk has confirmed.
  public static let lexiconPath = "lexicon.txt"
  /// Where the content repository keeps rules of its own.
  public static let stylesPath = "styles"

  /// Returns what says what is wrong with copy, by all that the house knows at one moment.
  ///
  /// The lexicon and the styles are those of the desk branch's tip, and the archive is the ledger's:
  /// a draft of an earlier commit is read by what the house knows now.
  func check(at tips: DeskTips) throws(GitError) -> CopyCheck {
    let key = try houseKey(at: tips)
    return try policy.caches.checks.value(for: key) { () throws(GitError) in
      CopyCheck(definition: policy.desk.definition, house: try reading(of: key, at: tips).house)
    }
  }

  /// Returns what is wrong with the files that the house is made of.
  func houseDiagnostics(at tips: DeskTips) throws(GitError) -> [Diagnostic] {
    try reading(of: houseKey(at: tips), at: tips).diagnostics
  }

  func houseKey(at tips: DeskTips) throws(GitError) -> HouseKey {
    guard let tip = tips.desk else { return HouseKey(ledger: tips.ledger) }
    return HouseKey(
      lexicon: try source.entry(at: Self.lexiconPath, in: tip)?.id,
      styles: try source.entry(at: Self.stylesPath, in: tip)?.id, ledger: tips.ledger)
  }

  private func reading(of key: HouseKey, at tips: DeskTips) throws(GitError) -> Proofroom.Reading {
    let names = policy.desk.definition.checks.styles
    let texts = try tips.desk.map { (tip) throws(GitError) in
      try HouseFiles(repository: repository).texts(in: tip, styles: names)
    }
    let archive = try key.ledger.map { (tip) throws(GitError) in
      try ledger.archive.archive(at: tip, in: repository, reader: policy.reader)
    }
    return policy.proofroom.reading(
      lexicon: texts?.lexicon, archive: archive ?? Archive(), styles: texts?.styles ?? [])
  }

  /// Finds out what the house knows, before somebody waits for it; the dictionaries, which are read
  /// in no time and take the most, are left to the first push.
  ///
  /// - Returns: What is missing or wrong, one sentence each.
  func prepareHouse() throws(GitError) -> [String] {
    let tips = try tips()
    _ = try check(at: tips)
    let defects = try houseDiagnostics(at: tips).map { diagnostic in
      let start = diagnostic.place.start
      return "\(diagnostic.place.path):\(start.line):\(start.column): \(diagnostic.message)"
    }
    repository.rest()
    SystemMemory.giveBack()
    return [policy.proofroom.absence].compactMap(\.self) + defects
  }

  /// Whether a file is one that the house is made of.
  static func isOfHouse(_ path: String) -> Bool {
    path == lexiconPath || path.hasPrefix("\(stylesPath)/")
  }
}
