import Foundation
import GitObjects
import GitStore
import TestSupport
import Testing

/// Reads a name that git printed.
func id(_ hex: String) throws -> ObjectID {
  try #require(ObjectID(hex: hex))
}

/// Returns the code of the error that a call throws, or `nil` if it throws none.
func code(_ call: () throws -> Void) -> GitError.Code? {
  do {
    try call()
    return nil
  } catch {
    return (error as? GitError)?.code
  }
}

/// Returns the error that opening a repository throws.
func errorOfOpening(_ path: String) throws -> GitError {
  try #require(throws: GitError.self) { _ = try Repository(at: path) }
}

extension ScriptedRepository {
  /// Stores bytes as a blob and returns its name.
  func blob(_ text: String) throws -> String {
    try git(["hash-object", "-w", "--stdin"], input: Data(text.utf8))
  }

  /// Stores a tree made of bytes, however wrong.
  func literalTree(_ entries: [(mode: String, name: [UInt8], id: String)]) throws -> String {
    var bytes = Data()
    for entry in entries {
      bytes.append(Data(entry.mode.utf8))
      bytes.append(contentsOf: [0x20] + entry.name + [0])
      bytes.append(contentsOf: try id(entry.id).bytes)
    }
    return try git(["hash-object", "-t", "tree", "-w", "--stdin", "--literally"], input: bytes)
  }

  /// Stores a commit of a tree.
  func commit(ofTree tree: String, parents: [String] = []) throws -> ObjectID {
    try id(git(["commit-tree", "-m", "commit", tree] + parents.flatMap { ["-p", $0] }))
  }
}
