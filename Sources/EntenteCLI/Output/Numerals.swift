import Entente
import Foundation

/// Numbers for people.
enum Numerals {
    /// Up to seven significant digits, without trailing zeros.
    static func short(_ number: Double) -> String { String(format: "%.7g", number) }

    /// A number of votes, in full.
    static func count(_ number: Double) -> String { String(format: "%.15g", number) }

    /// A probability or an index.
    static func share(_ number: Double) -> String { String(format: "%.6f", number) }

    /// A percentage with one decimal place.
    static func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }

    /// A percentage with three significant digits at most.
    static func roundPercent(_ share: Double) -> String { String(format: "%.3g %%", 100 * share) }

    /// The fraction where it is short enough to be read, and otherwise nothing.
    static func fraction(_ fraction: Fraction) -> String {
        let text = "\(fraction)"
        return text.count <= 17 ? text : ""
    }
}

extension Heading {
    /// Title, word and description, as reports begin.
    var lines: String {
        let name = title == id.value ? title : "\(title) (\(id.value))"
        return description.isEmpty ? name : "\(name)\n\(description)"
    }
}
