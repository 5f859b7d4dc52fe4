/// Words that dictionaries do not have yet, and foreign ones that stand in English names.
///
/// Each is rejected by the dictionaries of Debian 12, and is one slip from a word that they have.
enum YoungWord {
  static func isOne(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = [
    // Young.
    "backend", "backends", "benefitted", "benefitting", "cofounded", "cofounder", "cofounders",
    "covid",
    "decolonise", "decolonised", "defund",
    "defunded", "defunding", "deplatform", "deplatformed", "deplatforming", "frontend", "geofence",
    "greenwash", "greenwashing", "hitlist", "hitlists", "hackathon", "hackathons", "livestream",
    "livestreamed",
    "livestreaming", "livestreams", "listserv", "listservs", "mapathon", "mapathons", "mansplain",
    "microgrid",
    "offboarding",
    "offsite", "onboard", "onboarded", "onboarding", "onsite", "oversharing", "paywall",
    "pinkwashing",
    "podcaster", "podcasters", "prebunking", "rewilding", "sportswashing", "techlash",
    "unconference",
    "unfollow", "unhoused", "upcycle", "upcycled", "upskill", "upskilled", "upskilling", "vaxxed",
    "vlog", "vlogger", "vloggers", "wellbeing", "wokeism",
    // Foreign.
    "avec", "bint", "dans", "das", "degli", "del", "della", "delle", "dem", "den", "der", "des",
    "dos",
    "ein", "eine", "franca", "fur", "für", "het", "ibn", "jour", "las", "les", "los", "mit", "nel",
    "nom", "ould", "pour", "sur", "und", "une", "van", "von", "vom", "zum", "zur",
  ]
}
