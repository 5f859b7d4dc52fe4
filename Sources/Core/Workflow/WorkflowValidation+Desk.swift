extension WorkflowValidation {
  var deskDefects: [WorkflowDefect] {
    let desk = definition.desk
    var found: [WorkflowDefect] = []
    func report(_ key: String, _ message: String) {
      found.append(WorkflowDefect([.key("desk"), .key(key)], message))
    }
    if desk.name.isEmpty || !Self.isPlain(desk.name) || desk.name.utf8.count > 200 {
      report("name", "the desk's name is one line of 1 to 200 bytes")
    }
    for (key, branch) in [("branch", desk.branch), ("ledger", desk.ledger)]
    where !Self.isBranch(branch) {
      report(key, "'\(branch)' is no name of a branch; write it without refs/heads/, as git would")
    }
    if Self.nests(desk.branch, desk.ledger) {
      report(
        "ledger",
        "the ledger '\(desk.ledger)' and the desk branch '\(desk.branch)' cannot both be branches; "
          + "give the ledger a name of its own")
    }
    if let objection = briefsObjection { report("briefs", objection) }
    if !LanguageTag.isWellFormed(desk.lang) {
      report("lang", "'\(desk.lang)' is no language tag; write such as en, de or pt-BR")
    }
    if let name = desk.revocations, !Self.isFileName(name) {
      report(
        "revocations", "'\(name)' is no name of a file beside this one; write a name without '/'")
    }
    for (index, section) in desk.sections.enumerated()
    where section.isEmpty || !Self.isPlain(section)
      || desk.sections.prefix(index).contains(section)
    {
      found.append(
        WorkflowDefect(
          [.key("desk"), .key("sections"), .index(index)],
          "the section '\(section)' is empty, stands twice or has characters that do not show"))
    }
    return found
  }

  private var briefsObjection: String? {
    do {
      _ = try BriefPaths(definition.desk.briefs)
      return nil
    } catch {
      return error.description
    }
  }

  /// Whether git takes a name for a branch; stricter than `git check-ref-format --branch`.
  static func isBranch(_ name: String) -> Bool {
    let segments = name.split(separator: "/", omittingEmptySubsequences: false)
    let allowed = { (byte: UInt8) in byte > 0x20 && byte != 0x7F && !"~^:?*[\\".utf8.contains(byte)
    }
    return !name.isEmpty && name.utf8.count <= 200 && name.utf8.allSatisfy(allowed)
      && name != "HEAD" && name != "@" && !name.hasPrefix("-") && !name.hasPrefix("refs/")
      && !name.utf8.elementsEqual("@".utf8) && !hasPair(name, "@{") && !hasPair(name, "..")
      && isPlain(name)
      && segments.allSatisfy {
        !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".") && !$0.hasSuffix(".lock")
      }
  }

  private static func hasPair(_ text: String, _ pair: String) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { [$0, $1] == Array(pair.utf8) }
  }

  /// Whether two branches are the same, or one would be a folder of the other.
  private static func nests(_ a: String, _ b: String) -> Bool {
    a == b || a.hasPrefix(b + "/") || b.hasPrefix(a + "/")
  }

  static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(UInt8(ascii: "/"))
      && name.utf8.count <= 200 && isPlain(name)
  }
}
