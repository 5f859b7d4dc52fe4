internal import DaemonKit
internal import Glibc

/// What a hook asks the service, in the repository that git's environment names.
public struct HookEnquiry: Sendable {
  /// Where the service listens, unless somebody says otherwise.
  public static let socket = "/run/copydesk/copydesk.sock"
  /// How long a pusher waits for the verdict.
  private static let patience = Duration.seconds(60)
  /// More than any push has; each line is a ref.
  public static let limit = 16 << 20

  private let socket: String

  public init(socket: String) {
    self.socket = socket
  }

  /// Returns the verdict on the refs that git gave the hook, or `nil` where no service gives one.
  public func verdict(on input: [UInt8]) -> ServiceReply? {
    let lines = String(decoding: input, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let folder = Self.folder else { return nil }
    let quarantine = Self.variable("GIT_QUARANTINE_PATH")
    if let quarantine { Self.share(quarantine) }
    let request = ServiceRequest(
      kind: .verdict, repository: folder, quarantine: quarantine, updates: lines)
    guard let reply = ask(request, patience: Self.patience), reply.isAccepted != nil else {
      return nil
    }
    return reply
  }

  /// Says that a ref has moved.
  ///
  /// The service looks by itself too, so nothing depends on it.
  public func ping() {
    guard let folder = Self.folder else { return }
    _ = ask(ServiceRequest(kind: .ping, repository: folder), patience: .seconds(2))
  }

  /// Lets those who may read the repository's objects read the pushed ones: git makes their folder for
  /// the pusher alone, and the service may be another user of the same group.
  ///
  /// Calls `stat` and `chmod`.
  private static func share(_ quarantine: String) {
    var (folder, objects) = (stat(), stat())
    guard unsafe stat(quarantine, &folder) == 0, unsafe stat(quarantine + "/..", &objects) == 0,
      folder.st_gid == objects.st_gid
    else { return }
    // Where it fails the service cannot read it, and the push is judged here.
    _ = unsafe chmod(
      quarantine, (folder.st_mode | objects.st_mode & (S_IRGRP | S_IXGRP)) & 0o7777)
  }

  private func ask(_ request: ServiceRequest, patience: Duration) -> ServiceReply? {
    let client = SocketClient(path: socket, timeout: patience)
    return (try? client.ask(request.encoded)).flatMap(ServiceReply.init(decoding:))
  }

  /// The folder that git names, without links.
  ///
  /// Calls `realpath`.
  private static var folder: String? {
    let named = variable("GIT_COMMON_DIR") ?? variable("GIT_DIR") ?? "."
    guard let resolved = unsafe realpath(named, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(validatingCString: resolved)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(validatingCString: value)
  }
}
