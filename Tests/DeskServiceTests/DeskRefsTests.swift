import Lint
import TestSupport
import Testing

@testable import DeskService

struct DeskRefsTests {
  static let slugs = ["2020", "2020/12", "2020/12/13", "a", "a/1", "a/1/1", "a/12x", "1/2/3"]

  @Test func `evidence of any two briefs has a place in one repository`() throws {
    let desk = try TrialDesk()
    let tip = try #require(try desk.tip(of: "refs/heads/main"))
    for slug in Self.slugs {
      for edition in [1, 2, 12, 13, 2020] {
        try desk.git(["update-ref", DeskRefs.evidence(of: Slug(slug), edition: edition), tip])
      }
    }
    let refs = try desk.git(["for-each-ref", "--format=%(refname)", "refs/copydesk/evidence"])
    #expect(refs.split(separator: "\n").count == Self.slugs.count * 5)
  }

  @Test func `evidence of a plain slug is named by the slug and the edition`() {
    let ref = DeskRefs.evidence(of: Slug("2020-12-13"), edition: 3)
    #expect(ref == "refs/copydesk/evidence/2020-12-13/3")
  }
}
