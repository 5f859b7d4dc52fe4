/// Sizes as the desk writes them.
public enum ByteSize {
  private static let units = [("MiB", 1 << 20), ("KiB", 1 << 10), ("B", 1)]

  /// Reads a size such as `1MiB`, `512KiB` or `4096B`; at most 1 GiB.
  public static func read(_ text: String) throws(WorkflowTextError) -> Int {
    let wrong = WorkflowTextError(
      "'\(text)' is no size; write a number and a unit, such as 1MiB, 512KiB or 4096B")
    guard let (unit, bytes) = units.first(where: { text.hasSuffix($0.0) }),
      let number = WholeNumber.read(text.dropLast(unit.count))
    else { throw wrong }
    let (size, overflow) = number.multipliedReportingOverflow(by: bytes)
    guard !overflow, size <= 1 << 30 else {
      throw WorkflowTextError("'\(text)' is more than 1024MiB")
    }
    return size
  }

  /// The size as the desk writes it.
  public static func text(_ size: Int) -> String {
    for (unit, bytes) in units where size > 0 && size.isMultiple(of: bytes) {
      return "\(size / bytes)\(unit)"
    }
    return "\(size)B"
  }
}
