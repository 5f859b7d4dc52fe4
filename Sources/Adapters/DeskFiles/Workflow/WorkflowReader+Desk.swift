internal import Diagnostics
internal import Workflow

extension WorkflowReader {
  func readDesk(_ node: YAMLNode, into desk: inout DeskSettings, _ findings: inout Findings) {
    let keys = [
      "name", "branch", "ledger", "briefs", "lang", "spelling", "identity", "revocations",
      "max-file-size", "sections",
    ]
    guard let fields = FieldReader(node, of: "desk", keys: keys, &findings) else { return }
    desk.name = fields.text("name", &findings) ?? desk.name
    desk.branch = fields.text("branch", &findings) ?? desk.branch
    desk.ledger = fields.text("ledger", &findings) ?? desk.ledger
    desk.briefs = fields.texts("briefs", allowsOne: true, &findings) ?? desk.briefs
    desk.lang = fields.text("lang", &findings) ?? desk.lang
    let spelling: Spelling? = fields.choice("spelling", &findings)
    desk.spelling = spelling?.rawValue
    desk.identity = fields.choice("identity", &findings) ?? desk.identity
    desk.sections = fields.texts("sections", &findings) ?? desk.sections
    desk.maxFileSize = size(fields, &findings) ?? desk.maxFileSize
    if let name = fields.text("revocations", &findings) {
      desk.revocations = name == "none" ? nil : name
    }
    if desk.identity == .unverified {
      findings.report(
        "with 'identity: unverified' anybody can write anybody's name; it is for a trial on one "
          + "machine", at: fields.range(of: "identity"), severity: .warning)
    }
  }

  private enum Spelling: String, CaseIterable {
    case british = "en-GB"
    case oxford = "en-GB-oxford"
    case american = "en-US"
  }

  private func size(_ fields: FieldReader, _ findings: inout Findings) -> Int? {
    fields.read("max-file-size", &findings) { (text) throws(WorkflowTextError) in
      let size = try ByteSize.read(text)
      guard (1024...(16 << 20)).contains(size) else {
        throw WorkflowTextError("'max-file-size' is from 1KiB to 16MiB, not \(text)")
      }
      return size
    }
  }

  func readPeople(_ node: YAMLNode, _ findings: inout Findings) -> [Person] {
    guard let pairs = node.pairs else {
      findings.error("'people' must be a mapping, not \(node.phrase)", at: node.range)
      return []
    }
    var people: [Person] = []
    for pair in pairs {
      let what = "the person '\(pair.key)'"
      let keys = ["name", "addresses"]
      guard let fields = FieldReader(pair.value, of: what, keys: keys, &findings) else { continue }
      let name = fields.requiredText("name", of: what, &findings)
      if fields["addresses"] == nil {
        findings.error("\(what) has no 'addresses'", at: pair.keyRange)
      }
      guard let name, let addresses = fields.texts("addresses", allowsOne: true, &findings)
      else { continue }
      people.append(Person(key: pair.key, name: name, addresses: addresses))
    }
    return people
  }

  func readGroups(_ node: YAMLNode, _ findings: inout Findings) -> [String: [String]] {
    guard let pairs = node.pairs else {
      findings.error("'groups' must be a mapping, not \(node.phrase)", at: node.range)
      return [:]
    }
    var groups: [String: [String]] = [:]
    let keys = pairs.map(\.key)
    guard let fields = FieldReader(node, of: "groups", keys: keys, &findings) else { return [:] }
    for key in keys {
      if let members = fields.texts(key, &findings) { groups[key] = members }
    }
    return groups
  }
}
