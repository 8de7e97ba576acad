import CDocuments
import Testing

@Suite struct LinkTests {
  @Test func librariesAreThere() {
    #expect(XML_ExpatVersionInfo().major == 2)
    var p = csv_parser()
    #expect(csv_init(&p, 0) == 0)
    #expect(unzClose(nil) != 0)
    let html = "<p>x"
    #expect(gumbo_parse(html) != nil)
  }
}
