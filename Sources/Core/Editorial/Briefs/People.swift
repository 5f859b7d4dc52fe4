internal import GitObjects
public import Workflow

/// The people of a desk, found by their addresses.
public struct People: Sendable {
  private let byAddress: [String: Person]
  private let members: [String: Set<String>]

  public init(_ definition: WorkflowDefinition) {
    var found: [String: Person] = [:]
    for person in definition.people {
      for address in person.addresses { found[Self.comparable(address)] = person }
    }
    byAddress = found
    members = definition.groups.mapValues(Set.init)
  }

  /// Returns whose address it is, or `nil` for a stranger's.
  public func person(at address: String) -> Person? {
    byAddress[Self.comparable(address)]
  }

  public func isMember(_ person: Person, of group: String) -> Bool {
    members[group]?.contains(person.key) ?? false
  }

  /// Whether two addresses are the same.
  func isSame(_ a: String, _ b: String) -> Bool {
    Self.comparable(a) == Self.comparable(b)
  }

  /// Addresses are compared as `MailAddress` says; what is none is compared as it is written.
  private static func comparable(_ address: String) -> String {
    (try? MailAddress(address))?.description ?? address
  }
}
