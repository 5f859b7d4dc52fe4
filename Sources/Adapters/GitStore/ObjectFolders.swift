internal import Glibc

/// The folders that a repository has its objects in.
enum ObjectFolders {
  /// Returns the folders of a repository and those it borrows from, each before what it borrows from.
  static func all(from folders: [String]) -> [String] {
    var found: [String] = []
    var waiting = folders
    while let folder = waiting.first, found.count < 64 {
      waiting.removeFirst()
      guard !found.contains(folder) else { continue }
      found.append(folder)
      waiting += lenders(of: folder)
    }
    return found
  }

  /// Returns the folders that git's environment names, if it names any.
  static func fromEnvironment() -> [String] {
    let main = unsafe getenv("GIT_OBJECT_DIRECTORY").map { [unsafe String(cString: $0)] } ?? []
    guard let others = unsafe getenv("GIT_ALTERNATE_OBJECT_DIRECTORIES") else { return main }
    let list = unsafe String(cString: others)
    return main + list.split(separator: ":").map(String.init)
  }

  /// Reads `info/alternates`.
  private static func lenders(of folder: String) -> [String] {
    let text = RepositoryPlace.start(of: folder + "/info/alternates")
    return text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let path = String(validating: line, as: UTF8.self), !path.hasPrefix("#") else {
        return nil
      }
      return path.hasPrefix("/") ? path : folder + "/" + path
    }
  }
}
