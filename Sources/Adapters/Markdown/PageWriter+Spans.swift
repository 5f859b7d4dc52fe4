extension PageWriter {
  func enter(_ span: MarkdownEvent.Span) {
    let kind = span.kind
    switch span {
    case .image(let source, let title): enterImage(source, title)
    case _ where imageDepth > 0: close(kind) { _ in }
    case .emphasis: open(kind, "<em>", "</em>")
    case .strong: open(kind, "<strong>", "</strong>")
    case .code: open(kind, "<code>", "</code>")
    case .deleted: open(kind, "<del>", "</del>")
    case .link(let destination, let title): enterLink(destination, title)
    case .other: close(kind) { _ in }
    }
  }

  /// Ends a span and those within it, so that elements always nest.
  func closeSpan(_ kind: MarkdownEvent.SpanKind) {
    guard
      let start = openElements.lastIndex(where: { $0.span == kind || $0.span == nil }),
      openElements[start].span == kind
    else { return }
    while let element = openElements.popLast() {
      element.end(self)
      if element.span == kind { return }
    }
  }

  private func open(
    _ kind: MarkdownEvent.SpanKind, _ start: StaticString, _ end: StaticString
  ) {
    output.add(start)
    close(kind) { $0.output.add(end) }
  }

  private func close(_ kind: MarkdownEvent.SpanKind, _ end: @escaping (PageWriter) -> Void) {
    openElements.append(Element(span: kind, end: end))
  }

  func enterLink(
    _ destination: MarkdownEvent.Attribute, _ title: MarkdownEvent.Attribute?
  ) {
    guard let address = address(destination, .link) else { return close(.link) { _ in } }
    output.add("<a href=\"")
    output.add(address: address)
    write(title)
    open(.link, "\">", "</a>")
  }

  func enterImage(_ source: MarkdownEvent.Attribute, _ title: MarkdownEvent.Attribute?) {
    imageDepth += 1
    guard imageDepth == 1, let address = address(source, .image) else {
      return close(.image) { $0.imageDepth -= 1 }
    }
    output.add("<img src=\"")
    output.add(address: address)
    output.add("\" alt=\"")
    close(.image) { page in
      page.imageDepth -= 1
      page.write(title)
      page.output.add("\" />")
    }
  }

  func write(_ title: MarkdownEvent.Attribute?) {
    guard let title else { return }
    output.add("\" title=\"")
    output.add(escaping: plain(title))
  }

  /// Returns the address to write, or `nil` where the page must not lead there.
  func address(_ destination: MarkdownEvent.Attribute, _ target: MarkdownRenderer.Target)
    -> [UInt8]?
  {
    let decoded = plain(destination)
    guard case .page(let rewrite) = mode else { return decoded }
    let text = String(decoding: decoded, as: UTF8.self)
    guard DestinationPolicy.allows(text), let rewritten = rewrite(text, target),
      DestinationPolicy.allows(rewritten)
    else { return nil }
    return Array(rewritten.utf8)
  }
}
