import PlanModel

/// The templates that come with the program; each a file of its own, and a row here.
package enum ShippedTemplate: CaseIterable, Sendable {
  case bulletin, items, reminder, urging, notice, minutes

  /// The one that a person names.
  package init?(named name: String) {
    guard let found = Self.allCases.first(where: { [$0.name, $0.code].contains(name) }) else { return nil }
    self = found
  }

  /// What it is called, and its file without the end.
  package var name: String { TemplateWords.name(of: self) }
  /// What it is called where Chinese is hard to type.
  package var code: String { "\(self)" }

  /// The one of a slip of a level.
  package init(_ level: SlipLevel) {
    switch level {
    case .reminder: self = .reminder
    case .urging: self = .urging
    case .notice: self = .notice
    }
  }

  private var document: [UInt8] {
    switch self {
    case .bulletin: PackageResources.bulletin_xml
    case .items: PackageResources.items_xml
    case .reminder: PackageResources.reminder_xml
    case .urging: PackageResources.urging_xml
    case .notice: PackageResources.notice_xml
    case .minutes: PackageResources.minutes_xml
    }
  }

  package var template: Template {
    Template(parts: [
      ("[Content_Types].xml", PackageResources.contentTypes_xml),
      ("_rels/.rels", PackageResources.packageRels_xml),
      ("word/document.xml", document), ("word/_rels/document.xml.rels", PackageResources.documentRels_xml),
      ("word/styles.xml", PackageResources.styles_xml), ("word/settings.xml", PackageResources.settings_xml),
      ("word/fontTable.xml", PackageResources.fontTable_xml),
      ("word/footerOdd.xml", feet.odd), ("word/footerEven.xml", feet.even),
    ])
  }

  /// What stands at the foot of pages: the number, on a bulletin also that of the seal.
  private var feet: (odd: [UInt8], even: [UInt8]) {
    self == .bulletin
      ? (PackageResources.sealedOdd_xml, PackageResources.sealedEven_xml)
      : (PackageResources.footerOdd_xml, PackageResources.footerEven_xml)
  }
}
