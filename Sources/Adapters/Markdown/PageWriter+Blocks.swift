extension PageWriter {
  func enter(_ block: MarkdownEvent.Block) {
    switch block {
    case .document: close { _ in }
    case .quotation: open("<blockquote>\n", "</blockquote>\n")
    case .bulletList: open("<ul>\n", "</ul>\n")
    case .numberedList(let start):
      start == 1 ? output.add("<ol>\n") : output.add(verbatim: "<ol start=\"\(start)\">\n".utf8)
      close { $0.output.add("</ol>\n") }
    case .item: open("<li>", "</li>\n")
    case .thematicBreak: open("<hr />\n", "")
    case .heading(let level): enterHeading(level)
    case .code(let language): enterCode(language)
    case .html:
      isInHTMLBlock = true
      close { $0.leaveHTMLBlock() }
    case .paragraph: open("<p>", "</p>\n")
    case .table: open("<table>\n", "</table>\n")
    case .tableHead: open("<thead>\n", "</thead>\n")
    case .tableBody: open("<tbody>\n", "</tbody>\n")
    case .tableRow: open("<tr>\n", "</tr>\n")
    case .headerCell(let alignment): enterCell("th", alignment)
    case .cell(let alignment): enterCell("td", alignment)
    }
  }

  /// Ends the innermost block, and first the spans in it that md4c did not end.
  func closeBlock() {
    while let element = openElements.popLast() {
      element.end(self)
      if element.span == nil { return }
    }
  }

  private func open(_ start: StaticString, _ end: StaticString) {
    output.add(start)
    close { $0.output.add(end) }
  }

  private func close(_ end: @escaping (PageWriter) -> Void) {
    openElements.append(Element(span: nil, end: end))
  }

  func enterHeading(_ level: Int) {
    output.add(verbatim: "<h\(level)".utf8)
    let nameOffset = output.count
    output.add(">")
    if isFiltered { headingText = [] }
    close { page in
      page.nameHeading(at: nameOffset)
      page.output.add(verbatim: "</h\(level)>\n".utf8)
    }
  }

  func nameHeading(at offset: Int) {
    guard let text = headingText else { return }
    let name = names.name(for: String(decoding: text, as: UTF8.self))
    output.insert(Array(" id=\"\(name)\"".utf8), at: offset)
    headingText = nil
  }

  func enterCode(_ language: MarkdownEvent.Attribute?) {
    output.add("<pre><code")
    if let language {
      output.add(" class=\"language-")
      output.add(escaping: plain(language))
      output.add("\"")
    }
    open(">", "</code></pre>\n")
  }

  func enterCell(_ tag: String, _ alignment: MarkdownEvent.Alignment?) {
    let attribute = alignment.map { " align=\"\($0.rawValue)\"" } ?? ""
    output.add(verbatim: "<\(tag)\(attribute)>".utf8)
    close { $0.output.add(verbatim: "</\(tag)>\n".utf8) }
  }
}
