import Entente

/// A landscape in words and tables: its minima, and how they match what was seen.
struct LandscapeReport {
    private let study: LandscapeStudy
    private let width: Int

    /// So many minima are shown in full.
    private static let shown = 8
    /// So many minima stand side by side in the table of frustrations.
    private static let compared = 4

    init(_ study: LandscapeStudy, width: Int) {
        self.study = study
        self.width = width
    }

    /// The report, an empty line between its parts.
    var text: String {
        let minima = study.survey.minima.indices.prefix(Self.shown).map(minimum)
        return ([study.landscape.heading.lines, summary, observed] + minima + [more, frustrations])
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var ids: [String] { study.landscape.actors.map(\.value) }

    private var summary: String {
        let survey = study.survey
        let free = study.energies.freeActors.count
        let actors = "\(ids.count) actors" + (free < ids.count ? ", \(free) of them free to switch" : "")
        let energies =
            "mean energy \(Numerals.short(survey.meanEnergy))"
            + (survey.maximumEnergy.map { ", greatest \(Numerals.short($0))" } ?? "")
        let count = "\(survey.minimumCount) local \(survey.minimumCount == 1 ? "minimum" : "minima")"
        switch survey.method {
        case .enumeration(let configurations):
            return "\(actors); all \(configurations) configurations visited; \(energies)\n\(count)"
        case .search(let starts, let seed):
            return
                "\(actors); too many configurations to visit all: steepest descent from \(starts) random ones, "
                + "seed \(seed); \(energies)\n\(count) found; there may be others"
        }
    }

    private var observed: String {
        guard let seen = study.observed else { return "" }
        var text = "As observed: energy \(Numerals.short(seen.energy)), "
        if seen.restless.isEmpty {
            text += "itself a local minimum"
        } else {
            text +=
                "no minimum\n"
                + wrapped(
                    "  would switch  ",
                    seen.restless.map { "\(ids[$0.actor]) (\(Numerals.short($0.change)))" })
        }
        if let minimum = seen.minimum, !seen.restless.isEmpty {
            text += "\n  leads to      minimum \(minimum + 1)"
        }
        return text
    }

    private func minimum(_ index: Int) -> String {
        let minimum = study.survey.minima[index]
        let unit = if case .search = study.survey.method { "starts" } else { "configurations" }
        var lines = [
            "Minimum \(index + 1): energy \(Numerals.short(minimum.energy)), basin "
                + "\(Numerals.percent(study.basinShare(minimum))) (\(minimum.basin) of \(study.survey.basinTotal) "
                + "\(unit))" + (minimum.isStrict ? "" : "; not strict: some switch costs nothing")
        ]
        let names = campNames(index)
        let length = max(names.0.count, names.1.count)
        for (name, isSecond) in [(names.0, false), (names.1, true)] {
            let members = zip(ids, minimum.camps).filter { $0.1 == isSecond }.map(\.0)
            let label = name + String(repeating: " ", count: length - name.count)
            lines.append(wrapped("  \(label)  ", members.isEmpty ? ["nobody"] : members))
        }
        if index < study.comparisons.count { lines.append(comparison(study.comparisons[index])) }
        return lines.joined(separator: "\n")
    }

    /// The names of the two camps: those that were seen, where any were.
    private func campNames(_ index: Int) -> (String, String) {
        guard let seen = study.landscape.observed, index < study.comparisons.count else {
            return ("camp 1", "camp 2")
        }
        return study.comparisons[index].isSameOrder ? (seen.first, seen.second) : (seen.second, seen.first)
    }

    private func comparison(_ comparison: CampComparison) -> String {
        let wrong = comparison.wrong.map { ids[$0] }
        let free = comparison.freeCount < ids.count ? " free" : ""
        let fraction = Numerals.fraction(comparison.chance)
        return "  in the camp seen: \(comparison.freeRight) of \(comparison.freeCount)\(free) actors, "
            + "\(Numerals.percent(comparison.rightSizeShare)) of the size; as good by chance: "
            + Numerals.short(comparison.chance.value) + (fraction.contains("/") ? " (\(fraction))" : "")
            + "\n"
            + wrapped("  in the other: ", wrong.isEmpty ? ["nobody"] : wrong)
    }

    private var more: String {
        let rest = study.survey.minimumCount - Self.shown
        return rest > 0 ? "… and \(rest) more minima; --out writes them to a table" : ""
    }

    /// What every actor suffers in the first minima.
    private var frustrations: String {
        let minima = study.survey.minima.prefix(Self.compared)
        let header =
            ["actor", "size"]
            + minima.indices.map { "minimum \($0 + 1)" }
        let rows = ids.indices.map { actor in
            [ids[actor], Numerals.short(study.landscape.sizes[actor])]
                + minima.map { Numerals.short($0.frustrations[actor]) }
        }
        return "Frustration of each actor times its size\n"
            + TextTable(rows: ([header] + rows).map { ["  " + $0[0]] + $0.dropFirst() }, rightFrom: 1).text
    }

    /// Words with commas, in lines of the terminal's width behind a label.
    private func wrapped(_ label: String, _ words: [String]) -> String {
        let indent = String(repeating: " ", count: label.count)
        var lines = [label]
        for (index, word) in words.enumerated() {
            let piece = word + (index < words.count - 1 ? "," : "")
            let line = lines[lines.count - 1]
            if line.count > indent.count, line.count + piece.count + 1 > width {
                lines.append(indent + piece)
            } else {
                lines[lines.count - 1] += (line.count > indent.count ? " " : "") + piece
            }
        }
        return lines.joined(separator: "\n")
    }
}
