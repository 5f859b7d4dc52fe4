internal import GitObjects
internal import Workflow

/// Tells whose a commit and its words are.
struct IdentityCheck {
  let policy: DeskPolicy
  let identities: [ObjectID: SignerIdentity]

  private var people: People { policy.people }

  /// Returns the one person of the desk who vouches for a commit, or why nobody does.
  func person(of commit: HistoryCommit) -> Result<Person, WordRefusal> {
    if let defect = commit.defect { return .failure(.defectiveCommit(defect)) }
    switch policy.definition.desk.identity {
    case .unverified: return known(commit.committer.address)
    case .signed: return signer(of: commit)
    }
  }

  /// Returns the person whose word this is, or why it is nobody's.
  func speaker(of word: Word, in commit: HistoryCommit) -> Result<Person, WordRefusal> {
    let vouching = person(of: commit)
    guard let address = word.address else { return vouching }
    // Whom the trailer names is said first: it is what its author can see.
    let named = known(address)
    guard case .success(let speaker) = named, case .success(let signer) = vouching else {
      if case .failure = named { return named }
      return vouching
    }
    if policy.definition.desk.identity == .unverified {
      return speaker == signer
        ? named
        : .failure(.committedByAnother(address: address, committer: commit.committer.address))
    }
    let principals = addresses(of: commit)
    let isSigners = principals.contains { people.isSame($0, address) }
    return isSigners
      ? named : .failure(.signedByAnother(address: address, signers: principals))
  }

  /// All who wrote a part of a commit: author, committer, co-authors and signer, as addresses.
  func writers(of commit: HistoryCommit) -> [String] {
    [commit.author.address, commit.committer.address] + coAuthors(of: commit)
      + addresses(of: commit)
  }

  private func addresses(of commit: HistoryCommit) -> [String] {
    guard case .verified(let addresses) = identities[commit.id] else { return [] }
    return addresses
  }

  private func signer(of commit: HistoryCommit) -> Result<Person, WordRefusal> {
    switch identities[commit.id] {
    case .verified(let addresses):
      let persons = Set(addresses.map { people.person(at: $0) })
      guard persons.count == 1, let person = persons.first else {
        return .failure(.sharedKey(addresses))
      }
      guard let person else {
        return .failure(.unknownPerson(addresses.joined(separator: ", ")))
      }
      return .success(person)
    case .unsigned: return .failure(.unsigned)
    case .refused(let reason): return .failure(.badSignature(reason))
    case nil: return .failure(.badSignature("it was not verified"))
    }
  }

  private func known(_ address: String) -> Result<Person, WordRefusal> {
    people.person(at: address).map { .success($0) } ?? .failure(.unknownPerson(address))
  }

  /// Read more widely than a word is: whoever is named anywhere in the message contributed.
  private func coAuthors(of commit: HistoryCommit) -> [String] {
    let prefix = "co-authored-by:"
    return commit.message.split(whereSeparator: \.isNewline).compactMap { line in
      let line = line.drop { $0.isWhitespace }
      guard line.lowercased().hasPrefix(prefix) else { return nil }
      guard let start = line.lastIndex(of: "<"), let end = line.lastIndex(of: ">"), start < end
      else { return line.dropFirst(prefix.count).split(separator: " ").last.map(String.init) }
      return String(line[line.index(after: start)..<end])
    }
  }
}
