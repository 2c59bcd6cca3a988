// swift-tools-version: 6.2
import PackageDescription

/// One language mode for every target, strict about existentials and imports.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// To run other programs; the paths are the system's own on macOS.
let subprocess: [Target.Dependency] = [
    .product(name: "Subprocess", package: "swift-subprocess"),
    .product(name: "SystemPackage", package: "swift-system", condition: .when(platforms: [.linux])),
]

let package = Package(
    name: "Entente",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Entente", targets: ["Entente"]),
        .executable(name: "entente", targets: ["EntenteCLI"]),
    ],
    dependencies: [
        // YAML with positions: composes to nodes that carry their line and column.
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        // The command line, its help and its usage errors.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // SHA-256 of tables and inputs.
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        // Whole numbers of any size: power indices are exact fractions.
        .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
        // Other programs, of which Foundation's Process would keep file handles after their ends.
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
        // The paths of files that swift-subprocess is given.
        .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    ],
    targets: [
        .systemLibrary(
            name: "COpenBLAS",
            pkgConfig: "openblas",
            providers: [.apt(["libopenblas-dev", "pkg-config"]), .brew(["openblas", "pkg-config"])]
        ),
        .target(name: "NumericKit", dependencies: ["COpenBLAS"], swiftSettings: settings),
        .target(
            name: "Coalitions",
            dependencies: ["NumericKit", .product(name: "BigInt", package: "BigInt")],
            swiftSettings: settings
        ),
        .target(
            name: "TableKit",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings
        ),
        .target(name: "ScenarioModel", swiftSettings: settings),
        .target(
            name: "ScenarioYAML",
            dependencies: ["ScenarioModel", "TableKit", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings
        ),
        .target(name: "Simulation", dependencies: ["NumericKit", "ScenarioModel"], swiftSettings: settings),
        .target(
            name: "Studies",
            dependencies: ["NumericKit", "Coalitions", "TableKit", "ScenarioModel", "Simulation"],
            swiftSettings: settings
        ),
        .target(name: "Forecasting", dependencies: ["NumericKit"], swiftSettings: settings),
        .target(
            name: "Entente",
            dependencies: [
                "NumericKit", "Coalitions", "TableKit", "ScenarioModel", "ScenarioYAML", "Simulation",
                "Studies", "Forecasting",
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "EntenteCLI",
            dependencies: [
                "Entente",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ] + subprocess,
            swiftSettings: settings
        ),
        .testTarget(name: "NumericKitTests", dependencies: ["NumericKit"], swiftSettings: settings),
        .testTarget(
            name: "CoalitionsTests", dependencies: ["Coalitions", "NumericKit"], swiftSettings: settings),
        .testTarget(name: "TableKitTests", dependencies: ["TableKit"], swiftSettings: settings),
        .testTarget(name: "ScenarioModelTests", dependencies: ["ScenarioModel"], swiftSettings: settings),
        .testTarget(name: "ScenarioYAMLTests", dependencies: ["ScenarioYAML"], swiftSettings: settings),
        .testTarget(
            name: "SimulationTests", dependencies: ["Simulation", "ScenarioYAML", "NumericKit"],
            swiftSettings: settings),
        .testTarget(
            name: "StudiesTests",
            dependencies: ["Studies", "ScenarioYAML", "NumericKit", "Coalitions", "TableKit"] + subprocess,
            swiftSettings: settings),
        .testTarget(
            name: "ForecastingTests", dependencies: ["Forecasting", "NumericKit"], exclude: ["Data"],
            swiftSettings: settings),
        .testTarget(
            name: "EntenteCLITests", dependencies: ["EntenteCLI", "Entente"] + subprocess,
            swiftSettings: settings),
    ]
)
