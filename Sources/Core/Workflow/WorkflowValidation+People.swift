internal import Diagnostics

extension WorkflowValidation {
  var peopleDefects: [WorkflowDefect] {
    var found: [WorkflowDefect] = []
    var owners: [String: String] = [:]
    let grouped = Set(definition.groups.values.joined())
    for person in definition.people {
      let path: [WorkflowDefect.Step] = [.key("people"), .key(person.key)]
      if let defect = keyDefect(of: person, at: path) { found.append(defect) }
      if person.addresses.isEmpty {
        found.append(
          WorkflowDefect(path, "'\(person.key)' has no address, so no signature can be theirs"))
      }
      for (index, address) in person.addresses.enumerated() {
        let place = path + [.key("addresses"), .index(index)]
        let owner = owners.updateValue(person.key, forKey: address.lowercased())
        if let objection = Self.objection(toAddress: address, of: person.key, takenBy: owner) {
          found.append(WorkflowDefect(place, objection))
        }
      }
      if !grouped.contains(person.key) {
        found.append(
          WorkflowDefect(
            path, "'\(person.key)' is in no group, so their word counts for nothing",
            severity: .note))
      }
    }
    return found
  }

  private func keyDefect(of person: Person, at path: [WorkflowDefect.Step]) -> WorkflowDefect? {
    if !Self.isName(person.key) {
      return WorkflowDefect(
        path, "'\(person.key)' is no name; write lower-case letters, digits and hyphens")
    }
    let isNamed = !person.name.isEmpty && Self.isPlain(person.name)
    if !isNamed || person.name.unicodeScalars.contains(where: { $0 == "<" || $0 == ">" }) {
      return WorkflowDefect(
        path + [.key("name")],
        "the name of '\(person.key)' is empty or has characters that a commit cannot show")
    }
    return nil
  }

  private static func objection(toAddress address: String, of key: String, takenBy owner: String?)
    -> String?
  {
    if !isAddress(address) {
      return "'\(address)' is no mail address; write such as ada@example.org, without a wildcard"
    }
    if let owner, owner == key { return "the address '\(address)' stands twice" }
    if let owner {
      return "the address '\(address)' is that of two persons, '\(owner)' and '\(key)'; "
        + "a signature must be one person's"
    }
    return nil
  }

  /// Whether a text can be an address and a principal of `allowed_signers`.
  ///
  /// That file reads `*`, `?`, `!` and commas as patterns, so an address has none of them.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isAllowed = { (scalar: Unicode.Scalar) in
      scalar.value > 0x20 && scalar.value != 0x7F
        && !"<>()[]\\,;:\"*?!#".unicodeScalars.contains(scalar)
    }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && text.utf8.count <= 254
      && text.unicodeScalars.allSatisfy(isAllowed) && isPlain(text)
  }

  var groupDefects: [WorkflowDefect] {
    let keys = definition.people.map(\.key)
    var found: [WorkflowDefect] = []
    for (name, members) in definition.groups.sorted(by: { $0.key < $1.key }) {
      let path: [WorkflowDefect.Step] = [.key("groups"), .key(name)]
      if !Self.isName(name) || name == "service" {
        found.append(
          WorkflowDefect(
            path,
            "'\(name)' is no name of a group; write lower-case letters, digits and hyphens, and "
              + "not 'service'", isAboutKey: true))
      }
      for (index, member) in members.enumerated() {
        if !keys.contains(member) {
          let hint = NearestName.hint(member, among: keys)
          found.append(
            WorkflowDefect(path + [.index(index)], "there is no person '\(member)'\(hint)"))
        } else if members.prefix(index).contains(member) {
          found.append(
            WorkflowDefect(path + [.index(index)], "'\(member)' stands twice in '\(name)'"))
        }
      }
    }
    return found
  }
}
