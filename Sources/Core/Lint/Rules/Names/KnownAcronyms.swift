/// The acronyms that need no explanation.
enum KnownAcronyms {
  /// Whether readers know an acronym: everybody does, the house has it, or three briefs had it.
  static func has(_ letters: String, _ proof: Proof) -> Bool {
    wellKnown.contains(letters) || proof.house.lexicon.has(letters)
      || proof.house.archive.count(of: letters) >= 3
  }

  /// Acronyms that do not have the letters of their English words in order.
  static let irregular: Set<String> = ["ISO", "UTC", "CPC", "IOC", "UNHCR", "SI", "FIFA", "UEFA"]

  private static let wellKnown: Set<String> = [
    "EU", "UK", "US", "UN", "USA", "UAE", "USSR", "GDR", "DPRK", "PRC", "NGO", "NGOS", "NATO",
    "OPEC", "UNESCO", "UNICEF", "WHO", "WTO", "IMF", "OECD", "OSCE", "ASEAN", "BBC", "CNN", "NBC",
    "CBS", "ABC", "NPR", "PBS", "AFP", "AP", "DPA", "CNBC", "HBO", "FIFA", "UEFA", "NBA", "NFL",
    "NHL", "IOC", "AIDS", "HIV", "COVID", "SARS", "DNA", "RNA", "PCR", "ICU", "CEO", "CFO", "COO",
    "CTO", "VIP", "MP", "MPS", "MEP", "MEPS", "PM", "AM", "FBI", "CIA", "NSA", "KGB", "FSB",
    "NASA", "PDF", "HTML", "URL", "USB", "SMS", "GPS", "CCTV", "TV", "DVD", "CD", "PC", "IT", "AI",
    "VPN", "WIFI", "FAQ", "DIY", "ID", "OK", "PS", "RSVP", "PR", "HR", "GMT", "UTC", "CET", "CEST",
    "BST", "EST", "EDT", "PST", "PDT", "ET", "PT", "BC", "AD", "BCE", "CE", "USD", "EUR", "GBP",
    "CHF", "RMB", "CNY", "JPY", "GDP", "VAT", "IPO", "PHD", "MBA", "BA", "MA", "LLC", "LTD", "GMBH",
    "IQ", "UFO", "SUV", "SOS", "DJ", "DC", "NY", "NYC", "LA", "SF", "LGBT", "LGBTI", "LGBTQ",
    "LGBTQI", "LGBTQIA", "SARS-COV", "PPE", "IBM", "BMW", "VW", "ATM", "PIN", "SIM", "RSS", "ISBN",
    "QR", "ISIS", "UNHCR", "HTTP", "DNS", "API", "PO", "IRS", "AGM", "PLC", "NAFTA", "VE", "ICC",
    "BYO",
    "IP", "HQ", "RIP", "TK", "TKTK", "TBC", "TBA", "TBD", "TODO", "FIXME", "ASAP", "FYI",
    "AKA", "EP", "LP", "II", "III", "IV", "VI", "VII",
  ]
}
