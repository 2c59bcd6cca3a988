internal import ScenarioModel

/// How much weight, and how many actors, of each group hold each profile, replicate by replicate.
///
/// Weights are exact (see ``World/exactWeights(_:)``), so a sum kept up to date move by move has the bits of a
/// sum made afresh.
final class Tally {
    private let profiles: Int
    private let weight: [Double]
    private let groupOf: [Int]
    private let totals: [Double]
    private let sums: RowTable<Double>

    /// The tally of the choices with which a block begins.
    init(_ world: World, choices: RowTable<UInt8>, replicates: Int) {
        profiles = world.profileCount
        weight = world.weight
        groupOf = world.groupOf
        totals = world.groupRanges.flatMap { range in
            [range.reduce(0) { $0 + world.weight[$1] }, Double(range.count)]
        }
        sums = RowTable(rows: replicates, width: world.groupRanges.count * 2 * profiles, repeating: 0)
        for row in 0..<replicates {
            let (choice, sum) = (choices[row], sums[row])
            for actor in 0..<choice.count { add(actor, choice[actor], 1, to: sum) }
        }
    }

    /// Notes that an actor went from one profile to another.
    func move(_ actor: Int, from old: UInt8, to new: UInt8, replicate row: Int) {
        let sum = sums[row]
        add(actor, old, -1, to: sum)
        add(actor, new, 1, to: sum)
    }

    private func add(_ actor: Int, _ profile: UInt8, _ sign: Double, to sum: RowTable<Double>.Row) {
        let place = groupOf[actor] * 2 * profiles + Int(profile)
        sum[place] += sign * weight[actor]
        sum[place + profiles] += sign
    }

    /// The weight (or the number) of the actors of a group that hold a profile.
    func holders(_ profile: Int, group: Int, byCount: Bool, replicate row: Int) -> Double {
        sums[row, (group * 2 + (byCount ? 1 : 0)) * profiles + profile]
    }

    /// The weight (or the number) of all actors of a group.
    func total(group: Int, byCount: Bool) -> Double { totals[group * 2 + (byCount ? 1 : 0)] }
}

extension World {
    /// The weights of a group on a grid so fine that all their sums are exact, whatever the order.
    ///
    /// The unit is a power of two of at least 2⁻⁵² of their sum: whole numbers stay as they are as long as their sum
    /// is below 2⁵², and any other weight moves by less than a Double's last digit of the sum.
    static func exactWeights(_ weights: [Double]) -> [Double] {
        let sum = weights.reduce(0, +)
        guard sum.isFinite, sum > 0 else { return weights }
        let unit = 2 * sum.ulp
        return weights.map { ($0 / unit).rounded() * unit }
    }
}
