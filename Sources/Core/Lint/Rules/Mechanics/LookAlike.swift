/// Knows the letters of other scripts that look like Latin ones, and the other way round.
enum LookAlike {
  enum Script: Hashable, Sendable {
    case latin
    case greek
    case cyrillic
    case armenian
    case wide
    case mathematical
    case other

    var name: String {
      switch self {
      case .latin: "Latin"
      case .greek: "Greek"
      case .cyrillic: "Cyrillic"
      case .armenian: "Armenian"
      case .wide: "a wide form"
      case .mathematical: "a mathematical sign"
      case .other: "of another script"
      }
    }
  }

  /// Whether a letter is of a script that has look-alikes of Latin letters.
  static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch script(of: scalar) {
    case .latin, .other: false
    default: true
    }
  }

  static func script(of scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF: .latin
    case 0x370...0x373, 0x376...0x377, 0x37B...0x37D, 0x37F, 0x386, 0x388...0x3FF: .greek
    case 0x400...0x52F, 0x1C80...0x1C8F: .cyrillic
    case 0x531...0x556, 0x561...0x587: .armenian
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .wide
    case 0x1D400...0x1D6A5: .mathematical
    default: .other
    }
  }

  /// Returns the letter that looks the same in the other script: Latin of any other, Cyrillic of
  /// Latin.
  static func twin(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch script(of: scalar) {
    case .wide: Unicode.Scalar(scalar.value - 0xFEE0)
    case .latin: cyrillic[scalar]
    case .mathematical: mathematicalTwin(of: scalar)
    default: latin[scalar]
    }
  }

  private static func mathematicalTwin(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let position = (scalar.value - 0x1D400) % 52
    return Unicode.Scalar(position < 26 ? 0x41 + position : 0x61 + position - 26)
  }

  private static let latin = table(
    "АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT ХX УY ԁd еe аa оo рp сc уy хx ѕs іi јj һh ԛq ԝw ӏl кk "
      + "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ιi ρp υu αa ϲc κk "
      + "օo ոn սu հh ցg զq ԛq ՏS ՕO ԼL")

  private static let cyrillic = table(
    "AА BВ EЕ SЅ IІ JЈ KК MМ HН OО PР CС TТ XХ YУ eе aа oо pр cс yу xх sѕ iі jј hһ")

  private static func table(_ pairs: String) -> [Unicode.Scalar: Unicode.Scalar] {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for pair in pairs.unicodeScalars.split(separator: " ") {
      guard let first = pair.first, let last = pair.last, table[first] == nil else { continue }
      table[first] = last
    }
    return table
  }
}
