/// The order of names in a tree: by their bytes, a folder as if its name ended in a slash.
enum TreeOrder {
  case before
  case same
  case after

  init(
    _ a: borrowing Span<UInt8>, isTree aIsTree: Bool, _ b: borrowing Span<UInt8>,
    isTree bIsTree: Bool
  ) {
    let shared = min(a.count, b.count)
    var index = 0
    while index < shared, a[index] == b[index] { index += 1 }
    let one = Self.byte(a, index, isTree: aIsTree)
    let other = Self.byte(b, index, isTree: bIsTree)
    if one != other {
      self = one < other ? .before : .after
    } else {
      self = a.count == b.count ? .same : a.count < b.count ? .before : .after
    }
  }

  /// Returns the byte at an index, and what stands for the end.
  private static func byte(_ name: borrowing Span<UInt8>, _ index: Int, isTree: Bool) -> UInt8 {
    index < name.count ? name[index] : isTree ? UInt8(ascii: "/") : 0
  }
}
