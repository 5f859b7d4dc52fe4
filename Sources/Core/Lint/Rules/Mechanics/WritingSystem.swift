/// Says which characters belong to writing that needs others that are not seen.
enum WritingSystem {
  /// Whether letters of its script are joined or kept apart by characters of their own: Arabic,
  /// Syriac, Mongolian, the scripts of India and their neighbours.
  static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x08FF, 0x0900...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0x1A20...0x1CFF,
      0xA840...0xA8FF, 0xA980...0xA9FF, 0xAA60...0xAA7F, 0xABC0...0xABFF, 0xFB50...0xFDFF,
      0xFE70...0xFEFE, 0x10A00...0x11FFF:
      true
    default: false
    }
  }

  /// Whether its script writes no blanks between words: Thai, Lao, Tibetan, Burmese, Khmer, Chinese
  /// and Japanese.
  static func isWithoutBlanks(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x109F, 0x1780...0x17FF, 0x1950...0x19FF, 0x1A20...0x1AAF, 0x3000...0x30FF,
      0x3400...0x9FFF, 0xAA60...0xAADF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether it is an emoji or a part of one.
  static func isPictorial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x23, 0x2A, 0x30...0x39, 0xFE0E, 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF: true
    case ..<0xA9: false
    default: scalar.properties.isEmoji
    }
  }

  /// Whether variants of it are chosen by another character: ideographs, mathematical signs, the
  /// letters of Mongolian and Burmese.
  static func hasVariants(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1000...0x109F, 0x1800...0x18AF, 0x2190...0x2BFF, 0x3000...0x303F, 0x3400...0x9FFF,
      0xA840...0xA87F, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  static func isHangulOrBraille(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF, 0x2801...0x28FF: true
    default: false
    }
  }
}
