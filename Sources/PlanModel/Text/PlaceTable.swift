/// Finds the places of things in a list by a key of 36 bits: what an id of seven letters takes.
///
/// Open addressing, eight bytes for each slot. Keys are multiplied by a random odd number first, so that nobody can
/// write a file whose keys all fall together.
struct PlaceTable: Sendable {
  /// The mixed key above, the place with 1 added below; 0 where nothing stands.
  private var slots: [UInt64] = []
  private var count = 0
  /// How far a mixed key is shifted to give a slot.
  private var shift: UInt64 = 36
  private let factor = UInt64.random(in: 0...UInt64.max) | 1

  private static let keyMask: UInt64 = 1 << 36 - 1
  private static let placeBits: UInt64 = 28
  private static let placeMask: UInt64 = 1 << placeBits - 1

  /// Multiplying by an odd number loses nothing: different keys stay different.
  private func mixed(_ key: UInt64) -> UInt64 { (key &* factor) & PlaceTable.keyMask }

  /// The place that stands under a key; of several the first that `isMeant` says yes to.
  func place(of key: UInt64, where isMeant: (Int) -> Bool = { _ in true }) -> Int? {
    guard count > 0 else { return nil }
    let slot = slots[slot(of: mixed(key), where: isMeant)]
    return slot == 0 ? nil : Int(slot & PlaceTable.placeMask) - 1
  }

  /// Puts a place under a key, unless one that is meant stands there already, which is given back.
  mutating func insert(_ place: Int, under key: UInt64, where isMeant: (Int) -> Bool = { _ in true }) -> Int?
  {
    precondition(place < PlaceTable.placeMask, "a list of more than 268 million")
    reserve(count + 1)
    let mixed = mixed(key)
    let free = slot(of: mixed, where: isMeant)
    if slots[free] != 0 { return Int(slots[free] & PlaceTable.placeMask) - 1 }
    slots[free] = mixed << PlaceTable.placeBits | UInt64(place + 1)
    count += 1
    return nil
  }

  /// The slot of the key, or the free one where it belongs.
  private func slot(of mixed: UInt64, where isMeant: (Int) -> Bool) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(mixed >> shift)
      while slots[slot] != 0 {
        let isSame = slots[slot] >> PlaceTable.placeBits == mixed
        if isSame && isMeant(Int(slots[slot] & PlaceTable.placeMask) - 1) { break }
        slot = slot + 1 == slots.count ? 0 : slot + 1
      }
      return slot
    }
  }

  /// Makes room for so many; at least half of the slots stay free.
  mutating func reserve(_ capacity: Int) {
    guard capacity * 2 > slots.count else { return }
    let old = slots
    while 1 << (36 - shift) < capacity * 2 || shift > 32 { shift -= 1 }
    slots = Array(repeating: 0, count: 1 << (36 - shift))
    for entry in old where entry != 0 {
      slots[slot(of: entry >> PlaceTable.placeBits) { _ in false }] = entry
    }
  }
}
