import Foundation
import GitObjects
import GitStore
import TestSupport
import Testing

struct RepositoryTreesTests {
  @Test func `files are those that git ls-tree lists`() throws {
    let scripted = try ScriptedRepository()
    let commit = try id(
      scripted.commit(
        "one\n",
        files: [
          "briefs/a.md": "1", "briefs/deep/er/b.md": "2", "briefs.md": "3", "briefs-x/c": "4",
          "briefs/new\nline": "5", "z": "6",
        ]))
    let repository = try Repository(at: scripted.path)
    for folder in ["", "briefs", "briefs/deep", "briefs/deep/er", "none", "z", "briefs/a.md"] {
      let arguments = ["ls-tree", "-r", "-z", "--full-tree", commit.hex, "--", folder + "/"]
      let listed = try scripted.tryGit(folder.isEmpty ? Array(arguments.dropLast(2)) : arguments)
      let files = try repository.files(under: TreePath(folder), in: commit)
      let text = files.map { "100644 blob \($0.entry.id)\t\($0.path.text ?? "")\0" }.joined()
      #expect(text == listed.text, "\(folder)")
      for file in files {
        #expect(try repository.entry(at: file.path, in: commit) == file.entry)
      }
    }
    #expect(try repository.entry(at: TreePath("briefs"), in: commit)?.kind == .tree)
    #expect(try repository.entry(at: TreePath(""), in: commit)?.kind == .tree)
    for path in ["none", "z/a", "briefs/", "/z", "briefs//a.md", "Z", "briefs/a.md/"] {
      #expect(try repository.entry(at: TreePath(path), in: commit) == nil, "\(path)")
    }
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var entries: [(mode: String, name: String)]
  }

  static let hostile = [
    Hostile(testDescription: "a slash in a name", entries: [("100644", "a/b")]),
    Hostile(testDescription: "an empty name", entries: [("100644", "")]),
    Hostile(testDescription: "a name twice", entries: [("100644", "a"), ("100644", "a")]),
    Hostile(testDescription: "names out of order", entries: [("100644", "b"), ("100644", "a")]),
    Hostile(testDescription: "no mode", entries: [("", "a")]),
    Hostile(testDescription: "a mode that is no number", entries: [("10x644", "a")]),
    Hostile(testDescription: "a mode without end", entries: [("7777777777777777777777777", "a")]),
  ]

  @Test(arguments: hostile)
  func `a tree that git would not write is refused`(_ c: Hostile) throws {
    let scripted = try ScriptedRepository()
    let blob = try scripted.blob("x")
    let other = try scripted.literalTree([("100644", Array("a".utf8), blob)])
    let tree = try scripted.literalTree(c.entries.map { ($0.mode, Array($0.name.utf8), blob) })
    let folder = try scripted.literalTree([("40000", Array("f".utf8), tree)])
    let good = try scripted.commit(ofTree: other)
    let bad = try scripted.commit(ofTree: folder)
    let repository = try Repository(at: scripted.path)
    #expect(code { _ = try repository.files(under: TreePath(""), in: bad) } == .corrupt)
    #expect(code { _ = try repository.entries(of: id(tree)) } == .corrupt)
    #expect(code { _ = try repository.changes(from: nil, to: bad) } == .corrupt)
    #expect(code { _ = try repository.changes(from: bad, to: good) } == .corrupt)
  }

  @Test func `a tree that is cut off anywhere is refused`() throws {
    let scripted = try ScriptedRepository()
    let commit = try scripted.commit("one\n", files: ["a": "1", "b": "2"])
    let whole = try scripted.tryGit(["cat-file", "tree", commit]).output
    let repository = try Repository(at: scripted.path)
    for count in 1..<whole.count where count != whole.count / 2 {
      let hash = ["hash-object", "-t", "tree", "-w", "--stdin", "--literally"]
      let tree = try id(scripted.git(hash, input: whole.prefix(count)))
      #expect(code { _ = try repository.entries(of: tree) } == .corrupt, "\(count)")
    }
  }

  @Test func `a few trees that stand for endless files are refused`() throws {
    let scripted = try ScriptedRepository()
    var entry = (mode: "100644", id: try scripted.blob("x"))
    for _ in 0..<10 {
      let names = (0..<10).map { (entry.mode, [UInt8(ascii: "a") + UInt8($0)], entry.id) }
      entry = ("40000", try scripted.literalTree(names))
    }
    let bomb = try scripted.commit(ofTree: entry.id)
    let repository = try Repository(at: scripted.path)
    let error = try #require(throws: GitError.self) { try repository.changes(from: nil, to: bomb) }
    #expect(error.reason == "it stands for too many files")
    #expect(throws: GitError.self) { try repository.files(under: TreePath(""), in: bomb) }
    #expect(try repository.entry(at: TreePath("a/a/a"), in: bomb)?.kind == .tree)
  }

  @Test func `folders without end are refused`() throws {
    let scripted = try ScriptedRepository()
    var tree = try scripted.literalTree([("100644", [0x61], try scripted.blob("x"))])
    for _ in 0..<300 { tree = try scripted.literalTree([("40000", [0x61], tree)]) }
    let deep = try scripted.commit(ofTree: tree)
    let repository = try Repository(at: scripted.path)
    let error = try #require(throws: GitError.self) { try repository.changes(from: nil, to: deep) }
    #expect(error.reason.contains("256 deep"))
    #expect(throws: GitError.self) { try repository.files(under: TreePath(""), in: deep) }
  }
}
