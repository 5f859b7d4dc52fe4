internal import Foundation
internal import Synchronization
public import Workflow

/// The zones of the tz database as Foundation carries them.
public final class SystemZones: ZoneTable {
  private let known = Mutex<[String: TimeZone?]>([:])

  public init() {}

  public func offset(of zone: String, at seconds: Int64) -> Int? {
    guard let found = named(zone) else { return nil }
    // Rules far away are guesses; what is written there still needs one answer.
    let bounded = min(max(seconds, -62_135_596_800), 253_402_300_799)
    return found.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(bounded)))
  }

  /// Returns a zone by a name of the tz database (`Area/Place`) or `UTC`.
  ///
  /// Abbreviations such as `CET` or `EST` are refused: they say an offset and not a place, and
  /// people mean different ones by them.
  private func named(_ name: String) -> TimeZone? {
    let isName =
      name.utf8.count <= 64
      && name.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
          || "/_-+".utf8.contains(byte)
      }
    guard isName, name == "UTC" || name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    return known.withLock { known in
      if let zone = known[name] { return zone }
      // Names that are not zones must not fill the memory.
      if known.count > 1000 { known.removeAll() }
      let zone = TimeZone(identifier: name)
      known[name] = .some(zone)
      return zone
    }
  }
}
