// swift-tools-version: 6.2
import PackageDescription

// Measures Entente and, beside it, the machine and other programs; see docs/benchmarks.md.
let package = Package(
    name: "EntenteBenchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "Entente", path: ".."),
        // The command line, as in Entente itself.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "entente-bench",
            dependencies: [
                .product(name: "Entente", package: "Entente"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources",
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .treatAllWarnings(as: .error),
            ])
    ]
)
