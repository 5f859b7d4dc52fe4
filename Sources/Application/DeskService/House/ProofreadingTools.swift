internal import DaemonKit
internal import DeskFiles
internal import Diagnostics
internal import Lint
internal import Proofreader
internal import Synchronization

/// The dictionaries and lists of the machine, which all desks of a process share.
final class ProofreadingTools: Sendable {
  static let system = ProofreadingTools(
    dictionaries: DictionaryFolder.systemPath, misspellings: MisspellingsFile.systemPath)

  let shelf: DictionaryFolder
  private let listPath: String
  private let list = Mutex<Misspellings??>(nil)

  init(dictionaries: String, misspellings: String) {
    shelf = DictionaryFolder(path: dictionaries)
    listPath = misspellings
  }

  /// The known misspellings, read at the first question; `nil` where no list is installed.
  var misspellings: Misspellings? {
    list.withLock { list in
      if let list { return list }
      let read = MisspellingsFile.read(at: listPath)
      list = .some(read)
      return read
    }
  }

  /// The texts of a style that comes with the program.
  static func shippedStyle(_ name: String) -> [SourceText] {
    guard let folder = ProgramFiles.path(of: "styles/\(name)", program: "copydesk"),
      let files = try? StyleFolder(path: folder).files()
    else { return [] }
    return files.map { SourceText(path: $0.path, bytes: $0.bytes) }
  }
}
