import Foundation
import Lint
import Publishing
import TestSupport
import Testing

struct SiteWriterTests {
  @Test func `a published brief has a page, and lists and a feed lead to it`() throws {
    let site = try SiteOnDisk()
    let changes = try site.update(from: Ledger([try brief("2020-12-13", title: "On Aksu")]))
    #expect(changes.written == [Slug("2020-12-13")])
    let page = try site.text("2020-12-13/index.html")
    #expect(page.contains("<h1>On Aksu</h1>"))
    #expect(page.contains("<time datetime=\"2020-12-13\">13 December 2020</time>"))
    #expect(page.contains(">News</h2>"))
    for list in ["index.html", "archive/2020/index.html"] {
      #expect(try site.text(list).contains("2020-12-13/\">On Aksu</a>"))
    }
    let feed = try site.text("feed.xml")
    #expect(feed.contains("<id>tag:brief.example.org,2020-12-13:2020-12-13</id>"))
    #expect(feed.contains("href=\"https://brief.example.org/2020-12-13/\""))
    #expect(try site.brokenReferences().isEmpty)
  }

  @Test func `a run without news writes nothing`() throws {
    let site = try SiteOnDisk()
    let ledger = Ledger([try brief("2020-12-13")])
    try site.update(from: ledger)
    let none = FailingFiles.StepCount(0)
    let writer = SiteWriter(
      folder: site.root, settings: site.settings,
      files: FailingFiles(SiteFolder(site.root), none),
      journalFiles: FailingFiles(SiteFolder(site.folder.path), none))
    #expect(try writer.update(from: ledger) == SiteChanges())
  }

  @Test func `the newest brief stands first, and the feed begins with the last change`() throws {
    let site = try SiteOnDisk()
    try site.update(
      from: Ledger([
        try brief("2020-12-06", title: "Old", updated: 1_700_000_000, correction: "A name."),
        try brief("2020-12-13", title: "New"),
        try brief("2019-12-13", title: "Older"),
      ]))
    let home = try site.text("index.html")
    #expect(home.matches(of: #/">(\w+)</a></h2>/#).map(\.1) == ["New", "Old", "Older"])
    let feed = try site.text("feed.xml")
    #expect(feed.matches(of: #/<title>(\w+)</title>/#).map(\.1) == ["Old", "New", "Older"])
    #expect(home.contains("<a href=\"archive/2019/\">2019</a>"))
  }

  @Test func `a corrected brief says when and why`() throws {
    let site = try SiteOnDisk()
    let ledger = Ledger([try brief("2020-12-13")])
    try site.update(from: ledger)
    ledger.publish(
      try brief("2020-12-13", updated: 1_608_000_000, correction: "The name was Sadam <b>."))
    try site.update(from: ledger)
    let page = try site.text("2020-12-13/index.html")
    #expect(page.contains("<strong>Corrected</strong> on <time datetime=\"2020-12-15\">"))
    #expect(page.contains("The name was Sadam &lt;b&gt;."))
  }

  @Test func `a brief that was taken back leaves a notice and no word of its copy`() throws {
    let site = try SiteOnDisk()
    let ledger = Ledger([
      try brief("2020-12-13", copy: "secret ![x](img/photo.png)", images: [.photo]),
      try brief("2020-12-06"),
    ])
    try site.update(from: ledger)
    #expect(try site.files().keys.contains("2020-12-13/3f2a91c0b7de.png"))
    ledger.publish(try brief("2020-12-13", retracted: "It named a witness."))
    try site.update(from: ledger)
    let page = try site.text("2020-12-13/index.html")
    #expect(page.contains("This brief has been withdrawn"))
    #expect(page.contains("It named a witness."))
    let all = try site.files()
    #expect(!all.keys.contains("2020-12-13/3f2a91c0b7de.png"))
    #expect(!all.values.contains { String(decoding: $0, as: UTF8.self).contains("secret") })
    #expect(try !site.text("index.html").contains("2020-12-13/"))
    #expect(try !site.text("feed.xml").contains("2020-12-13/"))
  }

  @Test func `a brief that is no longer live leaves no file`() throws {
    let site = try SiteOnDisk()
    let ledger = Ledger([try brief("2020-12-13")])
    try site.update(from: ledger)
    let before = try site.files()
    ledger.publish(
      try brief("2021/01-04", date: "2021-01-04", copy: "![x](img/photo.png)", images: [.photo]))
    try site.update(from: ledger)
    ledger.remove("2021/01-04")
    #expect(try site.update(from: ledger).removed == [Slug("2021/01-04")])
    #expect(try site.files() == before)
  }

  @Test func `an old address leads to the new one`() throws {
    let site = try SiteOnDisk()
    let ledger = Ledger([try brief("2020-12-04")])
    try site.update(from: ledger)
    ledger.remove("2020-12-04")
    ledger.publish(try brief("2020-12-13", redirectFrom: ["2020-12-04"]))
    try site.update(from: ledger)
    let page = try site.text("2020-12-04/index.html")
    #expect(page.contains("content=\"0; url=https://brief.example.org/2020-12-13/\""))
    #expect(try !site.text("index.html").contains("2020-12-04"))

    ledger.publish(try brief("2020-12-04"))
    try site.update(from: ledger)
    #expect(try site.text("2020-12-04/index.html").contains("<h1>Weekly Brief</h1>"))
    ledger.remove("2020-12-04")
    try site.update(from: ledger)
    #expect(try site.text("2020-12-04/index.html") == page)
  }

  @Test func `files that the site did not write stay as they are`() throws {
    let site = try SiteOnDisk()
    let own = ["favicon.ico": "icon", "robots.txt": "mine", "2020-12-13/note.txt": "kept"]
    for (path, text) in own { try site.write(text, to: path) }
    let ledger = Ledger([try brief("2020-12-13")])
    try site.update(from: ledger)
    ledger.remove("2020-12-13")
    try site.update(from: ledger)
    for (path, text) in own { #expect(try site.text(path) == text) }
    #expect(try !site.files().keys.contains("2020-12-13/index.html"))
  }

  @Test func `a page is not written over a file of somebody else`() throws {
    let site = try SiteOnDisk()
    try site.write("somebody's page", to: "2020-12-13/index.html")
    let changes = try site.update(from: Ledger([try brief("2020-12-13"), try brief("2020-12-06")]))
    #expect(changes.written == [Slug("2020-12-06")])
    #expect(changes.failures[Slug("2020-12-13")]?.contains("move it away") == true)
    #expect(try site.text("2020-12-13/index.html") == "somebody's page")
    #expect(try site.brokenReferences().isEmpty)
  }

  @Test func `a brief that cannot be read stops no other and keeps its page`() throws {
    let site = try SiteOnDisk()
    try site.update(from: Ledger([try brief("2020-12-06", title: "Before")]))
    let ledger = Ledger(
      [try brief("2020-12-06", title: "After"), try brief("2020-12-13")],
      unreadable: [Slug("2020-12-06")])
    let changes = try site.update(from: ledger)
    #expect(changes.written == [Slug("2020-12-13")])
    #expect(
      changes.failures == [Slug("2020-12-06"): "cannot read brief '2020-12-06': the blob is gone"])
    #expect(try site.text("2020-12-06/index.html").contains("<h1>Before</h1>"))
    #expect(try site.text("index.html").contains(">Before</a>"))
  }

  @Test(arguments: [
    "../up", "a/../../b", "archive", "archive/2020", "feed.xml", ".hidden", "a//b", "a/", "/a",
    "a\u{0}b", "a\nb", "", "x/index.html", String(repeating: "a", count: 300),
  ])
  func `a slug that is no address writes nothing`(_ slug: String) throws {
    let site = try SiteOnDisk()
    let changes = try site.update(from: Ledger([try brief(slug, date: "2020-12-13")]))
    #expect(changes.written.isEmpty)
    #expect(changes.failures.count == 1)
    let names = try Set(site.files().keys.filter { !$0.hasPrefix("style-") })
    #expect(names == ["index.html", "archive/index.html", "feed.xml", "robots.txt"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.folder.path).count == 3)
  }

  @Test func `a picture that could run a script is refused`() throws {
    let site = try SiteOnDisk()
    let drawing = SiteImage(destination: "a.svg", blob: SiteImage.photo.blob, bytes: [])
    let changes = try site.update(
      from: Ledger([try brief("2020-12-13", copy: "![a](a.svg)", images: [drawing])]))
    #expect(changes.failures[Slug("2020-12-13")]?.contains("'a.svg'") == true)
  }

  @Test func `with its journal lost the site is what it was`() throws {
    let site = try SiteOnDisk()
    let ledger = Ledger([
      try brief("2020-12-13", copy: "![x](img/photo.png)", images: [.photo]),
      try brief("2020-12-06", redirectFrom: ["2020-12-01"]),
    ])
    try site.update(from: ledger)
    let before = try site.files()
    try FileManager.default.removeItem(atPath: site.root + ".journal")
    let changes = try site.update(from: ledger)
    #expect(changes.failures.isEmpty)
    #expect(try site.files() == before)
    #expect(try site.update(from: ledger) == SiteChanges())
  }

  @Test(arguments: [
    "", "garbage", "copydesk site journal 1\nno such line\n", "copydesk site journal 2\n",
    "copydesk site journal 1\npage\ta\n", "copydesk site journal 1\npage\t\\\n\n\n",
    "copydesk site journal 1\npage\ta\tv\tlisted\tt\ts\t2020-12-13\ten\t0\t0\t99999\n",
    "copydesk site journal 1\npage\ta\tv\tlisted\tt\ts\t2020-12-13\ten\t0\t0\t-1\n",
  ])
  func `a broken journal is made anew`(_ text: String) throws {
    let site = try SiteOnDisk()
    let ledger = Ledger([try brief("2020-12-13")])
    try site.update(from: ledger)
    let before = try site.files()
    try Data(text.utf8).write(to: URL(fileURLWithPath: site.root + ".journal"))
    try site.update(from: ledger)
    #expect(try site.files() == before)
    #expect(try site.update(from: ledger) == SiteChanges())
  }
}
