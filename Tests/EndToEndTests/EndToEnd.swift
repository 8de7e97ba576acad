import Testing

/// The built program in a real terminal and on the command line, one test at a time.
@Suite("End to end", .serialized, .timeLimit(.minutes(1)))
enum EndToEnd {}
