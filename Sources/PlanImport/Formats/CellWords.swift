/// The formats of days in Chinese versions of Excel (18.8.30).
enum CellWords {
  static let month = #"yyyy"年"m"月""#
  static let monthAndDay = #"m"月"d"日""#
  static let day = #"yyyy"年"m"月"d"日""#
}
