/// The style sheet of every page.
///
/// Its name is made from its words, so a page always has the style that it was written for, and a
/// reader's cache never has an old one.
enum StyleSheet {
  static let name = "style-\(fingerprint(of: text)).css"

  /// Names a text by what it says (64-bit FNV-1a); for texts of our own, nothing that others write.
  static func fingerprint(of text: String) -> String {
    let hash = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  static let text = colours + page + masthead + copy + lists + paper

  private static let colours = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcf8; --ink: #1d1c1a; --soft: #5b5852; --line: #dcd8ce; --accent: #7d2b21;
      --link: #1f4e79; --notice: #f4efe3;
      --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Noto Serif",
        Georgia, "Noto Naskh Arabic", "Noto Serif Hebrew", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic",
        "Liberation Sans", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #161719; --ink: #e6e3dc; --soft: #a9a59c; --line: #37383b; --accent: #e39a8d;
        --link: #9cc3ec; --notice: #222326;
      }
    }

    """

  private static let page = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 42rem; padding: 0 1.25rem 3rem;
      background: var(--paper); color: var(--ink);
      font: 1.125rem/1.6 var(--serif); overflow-wrap: break-word;
      font-kerning: normal; font-variant-numeric: lining-nums;
    }
    [dir="rtl"] { line-height: 1.9; }
    :lang(ar), :lang(fa), :lang(ug), :lang(ur) { font-family: "Noto Naskh Arabic", var(--serif); }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    a:hover { text-decoration-thickness: 2px; }
    a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 1px; }
    .skip { position: absolute; inset-inline-start: -100vw; font-family: var(--sans); }
    .skip:focus {
      inset-inline-start: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--paper); z-index: 1;
    }

    """

  private static let masthead = """
    .site {
      display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline;
      gap: .25rem 1.5rem; font: .9375rem/1.5 var(--sans);
    }
    .site a { color: inherit; text-decoration: none; display: inline-block; padding: .35rem 0; }
    .site a:hover { text-decoration: underline; }
    header.site { border-top: 4px solid var(--accent); padding: .8rem 0; margin-bottom: 2.75rem; }
    header.site .name { font-weight: 700; letter-spacing: .01em; }
    .site nav { display: flex; gap: 1.25rem; margin-inline-start: auto; color: var(--soft); }
    footer.site {
      border-top: 1px solid var(--line); margin-top: 4rem; padding-top: 1rem; color: var(--soft);
    }
    h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.25rem); line-height: 1.16; margin: 0 0 .6rem;
      font-weight: 700; letter-spacing: -.012em; text-wrap: balance; }
    .when { font: .9375rem/1.5 var(--sans); color: var(--soft); margin: 0; }
    .summary { font-size: 1.2rem; line-height: 1.5; margin: 1.1rem 0 0; color: var(--soft); }
    .notice { background: var(--notice); border-inline-start: 4px solid var(--accent);
      padding: .8rem 1.1rem; margin: 1.5rem 0 0; font: 1rem/1.55 var(--sans); }
    .notice p { margin: 0; }
    .notice p + p { margin-top: .4rem; }

    """

  private static let copy = """
    .copy { margin-top: 2.25rem; }
    .copy > :first-child { margin-top: 0; }
    h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; text-wrap: balance; }
    .copy h2 { font: 700 1rem/1.4 var(--sans); color: var(--accent); margin: 3rem 0 1.1rem;
      padding-top: .7rem; border-top: 1px solid var(--line); letter-spacing: .035em; }
    .copy h3 { font-size: 1.35rem; margin: 2.1rem 0 .5rem; letter-spacing: -.005em; }
    .copy h2 + h3 { margin-top: 0; }
    .copy h4, .copy h5, .copy h6 { font-size: 1.125rem; margin: 1.8rem 0 .4rem; }
    p { margin: 0 0 1.05rem; hanging-punctuation: first; }
    .copy ul, .copy ol { padding-inline-start: 1.4rem; margin: 0 0 1.05rem; }
    .copy li { margin-bottom: .35rem; }
    .copy li::marker { color: var(--soft); }
    blockquote { margin: 1.5rem 0; padding-inline-start: 1.2rem; color: var(--soft);
      border-inline-start: 3px solid var(--line); font-style: italic; }
    [dir="rtl"] h1, [dir="rtl"] h2, [dir="rtl"] h3 { letter-spacing: 0; line-height: 1.5; }
    [dir="rtl"] blockquote { font-style: normal; }
    img { max-width: 100%; height: auto; display: block; margin: 1.5rem auto; }
    hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem auto; width: 40%; }
    code, pre { font: .9em/1.5 ui-monospace, "Liberation Mono", monospace; }
    pre { overflow-x: auto; padding: 1rem; background: var(--notice); direction: ltr; }
    table { display: block; overflow-x: auto; border-collapse: collapse; margin: 1.5rem 0;
      font: .9375rem/1.5 var(--sans); font-variant-numeric: tabular-nums lining-nums; }
    th, td { padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line);
      vertical-align: top; }
    th:not([align]), td:not([align]) { text-align: start; }
    [dir="rtl"] th, [dir="rtl"] td { padding: .45rem 0 .45rem .9rem; }

    """

  private static let lists = """
    .briefs { list-style: none; padding: 0; margin: 2rem 0 0; }
    .briefs > li { border-top: 1px solid var(--line); padding: 1.15rem 0 1.25rem; }
    .briefs h2 { font-size: 1.3rem; margin: .15rem 0 0; }
    .briefs h2 a { color: var(--ink); text-decoration: none; }
    .briefs h2 a:hover { text-decoration: underline; color: var(--link); }
    .briefs p { margin: .35rem 0 0; }
    .briefs .when { margin: 0; font-size: .875rem; }
    .briefs .summary { font-size: 1.05rem; line-height: 1.5; }
    .years { margin-top: 2.5rem; font-family: var(--sans); font-size: 1rem; }
    .years h2 { font-size: 1rem; margin: 0 0 .4rem; color: var(--accent); }
    .years ul { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; padding: 0;
      margin: 0; }
    .years a { display: inline-block; padding: .35rem 0; }

    """

  private static let paper = """
    @media print {
      @page { margin: 20mm 18mm; }
      :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #aaa;
        --accent: #000; --link: #000; --notice: #fff; }
      body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.45; }
      .skip, .site nav, footer.site .again, .years { display: none; }
      header.site { border-top-width: 2pt; margin-bottom: 18pt; }
      h1 { font-size: 22pt; }
      .summary { font-size: 12.5pt; }
      .copy h2 { font-size: 10.5pt; margin-top: 20pt; }
      .copy h3 { font-size: 13pt; }
      p { orphans: 3; widows: 3; }
      img { max-height: 9cm; }
      img, table, blockquote, .briefs > li { break-inside: avoid; }
      .copy a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em;
        overflow-wrap: anywhere; direction: ltr; unicode-bidi: isolate; }
    }

    """
}
