import Testing

/// The built program in a real terminal, one test at a time.
@Suite("End to end", .serialized, .timeLimit(.minutes(1)))
enum EndToEnd {}

/// The built program on the command line, one test at a time, beside those in a terminal.
@Suite("End to end, by commands", .serialized, .timeLimit(.minutes(1)))
enum EndToEndCommands {}

/// Plans that are synchronised by git, one test at a time, beside the others.
@Suite("End to end, by sync", .serialized, .timeLimit(.minutes(1)))
enum EndToEndSync {}
