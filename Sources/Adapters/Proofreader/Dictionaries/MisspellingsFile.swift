internal import Foundation
public import Lint

/// The file of known misspellings that the package `codespell` brings.
public enum MisspellingsFile {
  /// Where Debian keeps it.
  public static let systemPath =
    "/usr/lib/python3/dist-packages/codespell_lib/data/dictionary.txt"

  /// Reads the list, or returns `nil` where there is none.
  public static func read(at path: String) -> Misspellings? {
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.read(upToCount: Misspellings.limit)
    else { return nil }
    let list = Misspellings(list: Array(data))
    return list.count > 0 ? list : nil
  }
}
