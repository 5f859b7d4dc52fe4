/// Names of countries, of their people, of months and of places that every newsroom writes.
enum FamousName {
  /// Returns the famous name that a text is one slip from, if it begins alike.
  static func near(_ name: String) -> String? {
    let letters = name.unicodeScalars
    guard letters.count > 5, let first = letters.first else { return nil }
    return byFirst[first, default: []].first { famous in
      famous.unicodeScalars.count > 5 && EditDistance.isSlip(letters, famous.unicodeScalars)
        && !NameEnding.differ(name, famous)
    }
  }

  private static let byFirst = Dictionary(grouping: all) { $0.unicodeScalars.first ?? " " }

  private static let all =
    """
    Afghanistan Afghan Africa African Albania Albanian Algeria Algerian America American \
    Argentina Argentinian Armenia Armenian Australia Australian Austria Austrian Azerbaijan \
    Azerbaijani Bahrain Bahraini Bangladesh Bangladeshi Barbados Belarus Belarusian Belgium \
    Belgian Bolivia Bolivian Bosnia Bosnian Botswana Brazil Brazilian Bulgaria Bulgarian Burundi \
    Cambodia Cambodian Cameroon Canada Canadian Caribbean Chile Chilean Chinese Colombia \
    Colombian Congolese Croatia Croatian Cypriot Cyprus Czechia Denmark Danish Dominican Ecuador \
    Ecuadorian Egypt Egyptian England English Eritrea Eritrean Estonia Estonian Eswatini \
    Ethiopia Ethiopian Europe European Finland Finnish France French Gambia Gambian Georgia \
    Georgian German Germany Ghana Ghanaian Greece Grenada Guatemala Guatemalan Guinea Guyana \
    Haitian Honduras Honduran Hungary Hungarian Iceland Icelandic India Indian Indonesia \
    Indonesian Iranian Iraqi Ireland Irish Israel Israeli Italian Italy Jamaica Jamaican Japan \
    Japanese Jordan Jordanian Kazakh Kazakhstan Kenya Kenyan Korean Kosovo Kuwait Kuwaiti Kyrgyz \
    Kyrgyzstan Laotian Latvia Latvian Lebanese Lebanon Lesotho Liberia Liberian Libya Libyan \
    Lithuania Lithuanian Luxembourg Macedonia Macedonian Madagascar Malawi Malaysia Malaysian \
    Maldives Malta Maltese Mauritania Mauritius Mexican Mexico Moldova Moldovan Monaco Mongolia \
    Mongolian Montenegro Moroccan Morocco Mozambique Myanmar Namibia Namibian Nepalese \
    Netherlands Nicaragua Nicaraguan Nigeria Nigerian Norway Norwegian Pakistan Pakistani \
    Palestine Palestinian Panama Paraguay Peruvian Philippines Filipino Poland Polish Portugal \
    Portuguese Qatari Romania Romanian Russia Russian Rwanda Rwandan Samoan Saudi Senegal \
    Senegalese Serbia Serbian Seychelles Singapore Slovakia Slovenia Slovenian Somali Somalia \
    Spanish Sudanese Suriname Sweden Swedish Swiss Switzerland Syrian Taiwan Taiwanese \
    Tajikistan Tanzania Tanzanian Thailand Tibetan Tunisia Tunisian Turkey Turkish Turkmenistan \
    Uganda Ugandan Ukraine Ukrainian Uruguay Uruguayan Uzbekistan Vatican Venezuela Venezuelan \
    Vietnam Vietnamese Yemeni Zambia Zambian Zimbabwe Zimbabwean Amsterdam Ankara Athens Baghdad \
    Bangkok Barcelona Beijing Beirut Belgrade Berlin Brussels Bucharest Budapest Buenos Damascus \
    Delhi Dublin Edinburgh Frankfurt Geneva Glasgow Hamburg Havana Helsinki Istanbul Jakarta \
    Jerusalem Johannesburg Kabul Kathmandu Lagos Lisbon London Madrid Manila Melbourne Moscow \
    Munich Nairobi Prague Riyadh Rome Santiago Seoul Shanghai Stockholm Strasbourg Sydney Tehran \
    Tokyo Toronto Vienna Warsaw Washington Zurich January February March April August September \
    October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christian \
    Muslim Buddhist Catholic Jewish Mediterranean Atlantic Pacific Antarctica Asian Britain \
    British Scottish Scotland Wales Facebook Twitter Google YouTube WhatsApp Amnesty Guantanamo
    """
    .split(separator: " ").map(String.init)
}
