/// The names in the hidden sheet of a workbook that went out: of the sheet, and of its rows.
package enum ExportSheet {
  package static let name = "_duban"
  package static let version = "duban"
  package static let plan = "plan"
  package static let day = "day"
  package static let moment = "moment"
  package static let unit = "unit"
  package static let status = "status"
  package static let heads = "heads"
  package static let item = "item"
}
