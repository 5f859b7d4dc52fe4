import Lint
import Publishing
import TestSupport
import Testing

struct SiteHookTests {
  @Test func `a delivery brings the whole site up to the ledger`() async throws {
    let site = try SiteOnDisk()
    let ledger = Ledger([try brief("2020-12-13"), try brief("2020-12-06")])
    let hook = SiteHook(name: "site", writer: site.writer, live: ledger)
    #expect(await hook.deliver(try edition()) == .succeeded(output: ""))
    #expect(await hook.deliver(try edition()) == .succeeded(output: ""))
    #expect(try site.text("2020-12-06/index.html").contains("<h1>"))
  }

  @Test func `a delivery fails only where its own page does`() async throws {
    let site = try SiteOnDisk()
    let briefs = [try brief("2020-12-13"), try brief("2020-12-06")]
    let other = Ledger(briefs, unreadable: [Slug("2020-12-06")])
    let reason = "cannot read brief '2020-12-06': the blob is gone"
    let hook = SiteHook(name: "site", writer: site.writer, live: other)
    #expect(await hook.deliver(try edition()) == .succeeded(output: reason))

    let own = Ledger(briefs, unreadable: [Slug("2020-12-13")])
    let result = await SiteHook(name: "site", writer: site.writer, live: own).deliver(try edition())
    guard case .failed(let told, _) = result else {
      Testing.Issue.record("\(result)")
      return
    }
    #expect(told == "cannot read brief '2020-12-13': the blob is gone")
  }

  @Test func `a folder that cannot be written is a failure with the system's words`() async throws {
    let settings = try SiteOnDisk().settings
    let writer = SiteWriter(folder: "/dev/null/site", settings: settings)
    let result = await SiteHook(name: "site", writer: writer, live: Ledger()).deliver(try edition())
    #expect(
      result == .failed(reason: "cannot open '/dev/null/site.lock': Not a directory", output: ""))
  }
}

struct SiteAddressTests {
  @Test(arguments: [
    ("https://brief.example.org", "https://brief.example.org/", "brief.example.org"),
    (
      "HTTP://Brief.Example.org:8080/a/b", "HTTP://Brief.Example.org:8080/a/b/", "brief.example.org"
    ),
    ("http://[::1]:80/", "http://[::1]:80/", "::1"),
  ])
  func `an address ends in a slash and has a host`(_ given: String, _ text: String, _ host: String)
    throws
  {
    let address = try #require(SiteAddress(given))
    #expect(address.text == text)
    #expect(address.host == host)
  }

  @Test(arguments: [
    "", "brief.example.org", "ftp://a/", "https://", "https:///a", "https://a/?q", "https://a/#f",
    "https://u@a/", "https://a/\"", "https://a b/", "https://ü/", "javascript:alert(1)",
  ])
  func `what no page can begin with is refused`(_ given: String) {
    #expect(SiteAddress(given) == nil)
  }

  @Test func `a slug is percent-encoded in an address`() throws {
    let address = try #require(SiteAddress("https://a.example/"))
    #expect(address.url(of: Slug("ug/ä b")) == "https://a.example/ug/%C3%A4%20b/")
  }
}
