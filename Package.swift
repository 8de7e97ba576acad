// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

/// All but what reads bytes and folds is made small: the program is at most 26 MB.
let small = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// Where `.ci/install` puts the archives that Debian has none of; the linker does not look there by itself.
let archives: [LinkerSetting] = [.unsafeFlags(["-L/usr/local/lib"])]

/// The parts of the documents that papers are filled into, as files of WordprocessingML.
let templateParts = [
  "contentTypes", "packageRels", "documentRels", "styles", "settings", "fontTable", "footerOdd", "footerEven",
  "sealedOdd", "sealedEven", "bulletin", "items", "reminder", "urging", "notice", "minutes",
]

/// Dependencies point one way: down this list a target may import only what stands above it.
let package = Package(
  name: "duban",
  products: [.executable(name: "duban", targets: ["duban"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CBytes"),
    .systemLibrary(name: "CDocuments"),
    // A leaf: lines, signs, numbers and tables of bytes; each of its tricks is measured by `benchmark library`.
    .target(name: "PlanBytes", dependencies: ["CBytes"], swiftSettings: strict),
    .target(name: "PlanModel", dependencies: ["PlanBytes"], swiftSettings: strict),
    // What the program says of plans, in every language; a target that says more has a table of its own.
    .target(name: "PlanPhrases", dependencies: ["PlanBytes", "PlanModel"], swiftSettings: small),
    .target(
      name: "PlanImport", dependencies: ["PlanBytes", "PlanModel", "PlanPhrases", "CDocuments"],
      swiftSettings: small, linkerSettings: archives),
    .target(name: "PlanStore", dependencies: ["PlanBytes", "PlanModel", "CLinux"], swiftSettings: small),
    // Other programs: how one is started, bounded and ended; those that turn documents into ones that are read.
    .target(
      name: "PlanPrograms",
      dependencies: [
        "PlanModel", "PlanStore", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: small),
    .target(
      name: "PlanSync",
      dependencies: [
        "PlanBytes", "PlanModel", "PlanStore", "PlanPrograms",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: small),
    // What store and synchronisation say.
    .target(
      name: "StorePhrases", dependencies: ["PlanBytes", "PlanModel", "PlanPhrases", "PlanStore", "PlanSync"],
      swiftSettings: small),
    .target(
      name: "PlanReport",
      dependencies: ["PlanBytes", "PlanModel", "PlanPhrases", "PlanImport", "CDocuments"],
      // What templates of papers are made of.
      resources: templateParts.map { .embedInCode("Templates/\($0).xml") },
      swiftSettings: small, linkerSettings: archives),
    .target(name: "BoardUI", dependencies: ["PlanBytes", "PlanModel", "PlanPhrases"], swiftSettings: small),
    .target(
      name: "NcursesTerminal", dependencies: ["PlanBytes", "PlanModel", "BoardUI", "CNcurses"],
      swiftSettings: strict),
    .executableTarget(
      name: "duban",
      dependencies: [
        "PlanBytes", "PlanModel", "PlanPhrases", "PlanImport", "PlanStore", "PlanPrograms", "PlanSync",
        "StorePhrases", "PlanReport", "BoardUI", "NcursesTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // What the program needs of files it carries itself; the plan of the demo is a link to the shipped one.
      resources: [
        .embedInCode("Demo/plan.md"), .embedInCode("Manual/terminals.md"),
        .embedInCode("Manual/terminals.en.md"),
      ],
      swiftSettings: small,
      // ncurses in its shared library then counts columns and writes UTF-8 with the program's own functions.
      linkerSettings: [
        .unsafeFlags(
          ["wcwidth", "wcrtomb"].flatMap { ["-Xlinker", "--export-dynamic-symbol=\($0)"] })
      ]),
    // Long runs that look for losses; `swift run -c release campaigns --help`.
    .executableTarget(
      name: "campaigns",
      dependencies: [
        "PlanBytes", "PlanModel", "PlanPhrases", "PlanStore", "CLinux", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/Campaigns", exclude: ["README.md"], swiftSettings: strict),
    // How fast the board is beside other programs; `swift run -c release benchmark`.
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "PlanBytes", "PlanModel", "PlanStore", "BoardUI", "CBytes", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Benchmark", exclude: ["README.md", "list.c", "workbook.c"], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["PlanBytes", "PlanModel"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "PlanModelTests", dependencies: ["PlanBytes", "PlanModel", "PlanPhrases", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanImportTests",
      dependencies: ["PlanModel", "PlanPhrases", "PlanImport", "PlanReport", "CDocuments", "TestSupport"],
      exclude: ["Found"], swiftSettings: strict),
    .testTarget(
      name: "PlanStoreTests",
      dependencies: ["PlanModel", "PlanPhrases", "PlanStore", "StorePhrases", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanProgramsTests", dependencies: ["PlanModel", "PlanPrograms", "PlanImport", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "PlanSyncTests", dependencies: ["PlanSync"], swiftSettings: strict),
    .testTarget(
      name: "PlanReportTests",
      dependencies: ["PlanModel", "PlanPhrases", "PlanImport", "PlanReport", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "BoardUITests", dependencies: ["PlanModel", "PlanPhrases", "BoardUI", "TestSupport"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["duban", "PlanModel", "PlanPhrases", "TestSupport"],
      exclude: ["Papers"], swiftSettings: strict),
    .testTarget(
      name: "CampaignTests",
      dependencies: [
        "campaigns", "duban", "TestSupport", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
