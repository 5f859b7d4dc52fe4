internal import Editorial
internal import Publishing
internal import Workflow

/// The hooks of a desk, made from its policy.
struct HookShelf {
  let desk: Desk
  /// The folder of the site, such as `/var/lib/copydesk/site`.
  let siteFolder: String
  let siteMemory: SiteMemory

  /// Returns the hooks that run after a publication, in the order of the workflow.
  func hooks() -> [(definition: HookDefinition, hook: any Hook)] {
    let wanted = desk.policy.desk.publication?.hooks ?? []
    return desk.policy.desk.definition.hooks.filter { wanted.contains($0.name) }
      .map { ($0, hook($0)) }
  }

  /// Returns the public address of a brief, or `nil` on a desk without a site.
  var address: SiteAddress? {
    desk.policy.desk.definition.hooks.lazy.compactMap { definition in
      guard case .site(let baseURL, _) = definition.kind else { return nil }
      return SiteAddress(baseURL)
    }.first
  }

  private func hook(_ definition: HookDefinition) -> any Hook {
    switch definition.kind {
    case .exec(let command):
      return ExecHook(name: definition.name, command: command, timeout: definition.timeout)
    case .site(let baseURL, let title):
      guard let address = SiteAddress(baseURL) else {
        return BrokenHook(name: definition.name, reason: "'\(baseURL)' is no address of a site")
      }
      let settings = SiteSettings(
        address: address, title: title, lang: desk.policy.desk.definition.desk.lang)
      return SiteHook(
        name: definition.name,
        writer: SiteWriter(
          folder: siteFolder, settings: settings, memory: siteMemory),
        live: LedgerEditions(desk: desk))
    }
  }
}

/// A hook whose definition cannot be used; it says so at every delivery.
private struct BrokenHook: Hook {
  let name: String
  let reason: String

  func deliver(_ edition: Edition) async -> DeliveryResult { .failed(reason: reason, output: "") }
}
