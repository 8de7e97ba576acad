// At every start the runtime of Swift looks for the program that explains crashes, beside itself, and ends the
// process where it does not find out where that is: a static program in a root without /proc. Nobody hands that
// program out with Duban, so what is handed out says at once that there is none. Debug builds keep their backtraces.
#if !DEBUG
  @_cdecl("swift_copyAuxiliaryExecutablePath")
  func copyAuxiliaryExecutablePath(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar>? { nil }
#endif
