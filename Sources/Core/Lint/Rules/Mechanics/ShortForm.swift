/// Knows the words that may end in a full stop and end no sentence.
///
/// It knows more of them than ``Abbreviation``, which has to tell names from sentences: here, a
/// word that is one now and then is enough to keep silent.
enum ShortForm {
  /// Whether a word may be an abbreviation.
  static func isKnown(_ word: Word, in copy: CopyText) -> Bool {
    isAbbreviation(word, in: copy) || others.contains(word.lowercased)
  }

  /// Whether a word is an abbreviation that names are told from sentences by.
  static func isAbbreviation(_ word: Word, in copy: CopyText) -> Bool {
    let start = word.range.lowerBound
    let isDotted = copy.neighbour(start - 1) == "." && copy.hasLetter(start - 2)
    return Abbreviation(word, behindStop: isDotted) != nil
  }

  private static let others: Set<String> = [
    "abbr", "acad", "acct", "addl", "adj", "admin", "adv", "agr", "ala", "anon", "app", "appt",
    "apt", "ariz", "ark", "assoc", "asst", "atty", "aux", "avg", "bldg", "bn", "bull", "cal",
    "calif", "chap", "cit", "circ", "col", "colo", "comm", "comp", "conf", "conn", "cont", "coop",
    "corr", "cpl", "ctr", "del", "dem", "dept", "dev", "diff", "dir", "dist", "div", "doc", "doz",
    "ed", "eds", "edn", "educ", "elec", "encl", "eng", "env", "eq", "esp", "esq", "est", "et",
    "ex", "exc", "excl", "exec", "ext", "fed", "fem", "ff", "fl", "fla", "fn", "fri", "ft", "fwd",
    "gal", "gen", "gov", "grad", "hosp", "hq", "hr", "hrs", "ibid", "ill", "illus", "in", "incl",
    "ind", "inst", "int", "intro", "jct", "jour", "kan", "ky", "lab", "lang", "lat", "lb", "lbs",
    "lib", "lit", "loc", "mag", "masc", "mass", "max", "md", "mem", "mfg", "mgr", "mich", "mil",
    "min", "mins", "minn", "misc", "mo", "mod", "mon", "mont", "mos", "mph", "ms", "mss", "mt",
    "mts", "mun", "nat", "natl", "neb", "neg", "nev", "obs", "occas", "okla", "op", "opp", "ord",
    "ore", "org", "orig", "oz", "pa", "par", "pat", "pct", "penn", "perf", "perm", "pfc", "phil",
    "pkg", "pl", "plc", "pls", "pop", "pos", "poss", "prec", "pref", "prelim", "prep", "prev",
    "prob", "proc", "prod", "pron", "prop", "pub", "publ", "pvt", "qtr", "quot", "rd", "re", "ref",
    "refs", "reg", "rel", "rep", "repr", "repub", "res", "resp", "ret", "retd", "rev", "sat", "sci",
    "sec", "secs", "sect", "sep", "ser", "sing", "soc", "sp", "spec", "sq", "std", "subj", "subst",
    "sun", "supp", "suppl", "surg", "syn", "tech", "tel", "temp", "tenn", "tex", "thu", "thur",
    "thurs", "tr", "trans", "transl", "treas", "tsp", "tbsp", "tue", "tues", "twp", "ult",
    "unpub", "var", "vers", "vet", "wash", "wed", "wis", "wk", "wks", "wt", "wyo", "yd", "yds",
    "yr", "yrs",
  ]
}
