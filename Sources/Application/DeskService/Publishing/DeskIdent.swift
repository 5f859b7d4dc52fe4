internal import GitObjects
internal import Workflow

/// The name under which the service commits.
enum DeskIdent {
  static func ident(of settings: DeskSettings, at time: Timestamp) -> Ident {
    Ident(
      name: "\(settings.name) (copydesk)", address: "copydesk@localhost", time: time, offset: 0)
  }
}
