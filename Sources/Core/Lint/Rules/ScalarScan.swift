/// Reads bytes as UTF-8 and says where each scalar stands.
enum ScalarScan {
  /// Visits each scalar with its bytes; what is not UTF-8 is visited as `nil`.
  static func visit(_ bytes: [UInt8], _ body: (Unicode.Scalar?, Range<Int>) -> Void) {
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      let length: Int
      switch parser.parseScalar(from: &rest) {
      case .emptyInput: return
      case .valid(let encoded):
        length = encoded.count
        body(UTF8.decode(encoded), offset..<offset + length)
      case .error(let count):
        length = max(1, count)
        body(nil, offset..<offset + length)
      }
      offset += length
    }
  }
}
