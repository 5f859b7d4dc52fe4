/// Why a commit cannot carry weight: what is wrong with its stored form.
public enum CommitDefect: Error, Hashable, Sendable {
  /// It does not begin with a tree, so it is no commit at all.
  case noTree
  case missing(header: String)
  case malformed(header: String)
  /// A header stands twice, or above one that git writes first.
  case misplaced(header: String)
  case unknown(header: String)
  case encoding(String)
  case notUTF8
  case nul
  /// A line among the headers is none, or no empty line ends them.
  case unfinished
  case malformedSignature(String)
}

extension CommitDefect: CustomStringConvertible {
  /// One sentence that says what is wrong and, where its maker can do something, what.
  public var description: String {
    switch self {
    case .noTree: "the object is no commit: it does not begin with the name of a tree"
    case .missing(let header): "the commit has no '\(header)' header"
    case .malformed(let header): "the commit's '\(header)' header is malformed"
    case .misplaced(let header):
      "the commit's '\(header)' header stands twice or not where git writes it"
    case .unknown("gpgsig-sha256"):
      "the commit has a signature for SHA-256 repositories, which is not read; sign it anew"
    case .unknown(let header):
      "the commit has a header '\(header)' that git does not write; "
        + "commit it anew with git itself"
    case .encoding(let name):
      "the commit is in the encoding '\(name.shown())' and not in UTF-8; "
        + "unset i18n.commitEncoding and commit it anew"
    case .notUTF8: "the commit is not valid UTF-8"
    case .nul: "the commit holds a NUL"
    case .unfinished: "the commit's headers are not whole lines that end in an empty one"
    case .malformedSignature(let why): "the commit's signature is malformed: \(why)"
    }
  }
}
