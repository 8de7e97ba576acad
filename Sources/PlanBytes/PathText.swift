/// Paths are bytes. A `String` that stands for a path keeps each of them: a byte that is not part of well-formed UTF-8
/// stands as a scalar of its own at the end of plane 16, as PEP 383 does it with surrogates. Those scalars themselves,
/// written as UTF-8, stand as their bytes too, so that every path has one text and every text one path.
extension String {
  /// The text that stands for a path.
  package init(path bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.contains(PathByte.lead) || firstInvalidByte(in: bytes[...]) != nil else {
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    var text = UnicodeScalarView()
    var rest = bytes[...]
    while let first = rest.first {
      let scalar = PathByte.scalar(at: rest) ?? PathByte.scalar(for: first)
      text.append(scalar)
      rest = rest.dropFirst(PathByte.byte(of: scalar) == nil ? UTF8.width(scalar) : 1)
    }
    self.init(text)
  }

  /// The bytes of the path that this text stands for.
  package var pathBytes: [UInt8] {
    guard standsForBytes else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar in
      PathByte.byte(of: scalar).map { [$0] } ?? Array(UTF8.encode(scalar) ?? .init())
    }
  }

  /// Whether it stands for bytes that are no UTF-8.
  package var standsForBytes: Bool {
    utf8.contains(PathByte.lead) && unicodeScalars.contains { PathByte.byte(of: $0) != nil }
  }

  /// The same for a person: names that are no UTF-8 are read as GB18030, as old Windows shares, FTP and unzip leave them.
  package var shownPath: String {
    guard standsForBytes else { return self }
    var result = UnicodeScalarView()
    var run = UnicodeScalarView()
    for scalar in unicodeScalars {
      if PathByte.mayBeInRun(scalar) { run.append(scalar); continue }
      result += PathByte.shown(run)
      result.append(scalar)
      run = .init()
    }
    return String(result + PathByte.shown(run))
  }
}

/// The scalars that stand for bytes.
private enum PathByte {
  /// The first byte of them in UTF-8.
  static let lead: UInt8 = 0xF4
  /// Of this the byte is the last part.
  private static let base: UInt32 = 0x10FF00

  /// The byte that a scalar stands for; nil where it stands for itself.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value >= base + 0x80 ? UInt8(truncatingIfNeeded: scalar.value) : nil
  }

  static func scalar(for byte: UInt8) -> Unicode.Scalar { Unicode.Scalar(base + UInt32(byte)) ?? "?" }

  /// The scalar that well-formed bytes begin with; nil where they do not, or where it would stand for a byte.
  static func scalar(at bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return byte(of: scalar) == nil ? scalar : nil
  }

  /// What can come out of the bytes of a GB18030 name: they are seldom UTF-8, but some two of them often are.
  static func mayBeInRun(_ scalar: Unicode.Scalar) -> Bool {
    byte(of: scalar) != nil || scalar.value < 0x800 && scalar.value > 0x20 && scalar != "/"
  }

  /// A part of a path, read as GB18030 where it is no UTF-8; what is neither becomes `?`.
  static func shown(_ run: String.UnicodeScalarView) -> String.UnicodeScalarView {
    let text = String(run)
    guard text.standsForBytes else { return run }
    if let decoded = text.pathBytes.decoded(from: Charset.chinese) { return decoded.unicodeScalars }
    return String.UnicodeScalarView(run.map { byte(of: $0) == nil ? $0 : "?" })
  }
}
