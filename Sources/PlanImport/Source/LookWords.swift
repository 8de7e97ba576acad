/// Parts of names of fonts.
enum LookWords {
  static let hei = ["黑体", "simhei", "heiti"]
  static let notHei = ["雅黑", "yahei"]
  static let kai = ["楷", "kai"]
}
