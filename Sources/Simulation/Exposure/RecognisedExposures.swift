internal import NumericKit

/// The exposures to partners with whom an observer has a recognition: for each set of recognitions *m* and relation,
/// R_m[q][i] = Σ_j W[i][j] · 1[j holds q] over the partners *j* whose recognitions with *i* are just those of *m*.
///
/// They are partial sums of exposures, so they are exact in any order, and follow signatures, ends and moves one by one:
/// the network benefit of *i* from *p* is Σ_q K[p][q]·E[q][i] + Σ_m Σ_q (K_m[p][q] − K[p][q])·R_m[q][i].
final class RecognisedExposures {
    /// The relations of network terms, by index.
    let relations: [Int]
    private let world: World
    private let replicates: Int
    /// The tables of each relation by the set of recognitions; nil for a set that no pair had yet. A row per replicate, by
    /// profile · observers + observer.
    private var tables: [[RowTable<Double>?]]
    /// Whether each replicate shows its present version, by relation and row.
    private var isCurrent: [[Bool]]
    /// How many pairs have each set of recognitions, by row and set.
    private var pairs: [[Int]]

    /// Without any recognition.
    init(_ world: World, replicates: Int) {
        self.world = world
        self.replicates = replicates
        relations = world.benefitRelations
        let sets = 1 << world.recognitions.count
        tables = relations.map { _ in Array(repeating: nil, count: sets) }
        isCurrent = relations.map { _ in Array(repeating: true, count: replicates) }
        pairs = Array(repeating: Array(repeating: 0, count: sets), count: replicates)
    }

    /// The sets of recognitions that some pair of a replicate has, ascending.
    func sets(_ row: Int) -> [Int] { pairs[row].indices.filter { pairs[row][$0] > 0 } }

    /// R_m[q], by observer; nil when no pair had the set of recognitions yet.
    func exposures(_ place: Int, _ set: Int, _ row: Int, _ profile: Int) -> UnsafePointer<Double>? {
        let count = world.relations[relations[place]].observers.count
        return tables[place][set].map { UnsafePointer($0[row].start + profile * count) }
    }

    /// Notes that a replicate has another version of a relation.
    func invalidate(_ row: Int, relation: Int) {
        for (place, known) in relations.enumerated() where known == relation { isCurrent[place][row] = false }
    }

    /// Notes that a replicate must be computed afresh before it is read.
    func invalidate(_ row: Int) {
        for place in relations.indices { isCurrent[place][row] = false }
    }

    /// Computes afresh what is not current.
    func refresh(_ row: Int, _ block: Block) {
        for place in relations.indices where !isCurrent[place][row] {
            for table in tables[place] {
                if let values = table?[row] { values.start.update(repeating: 0, count: values.count) }
            }
            for (observer, links) in block.agreements[row].links.enumerated() {
                for link in links {
                    add(
                        place, row, observer, link.actor, Int(link.bits), 1, block,
                        Int(block.choices[row, link.actor]))
                }
            }
            isCurrent[place][row] = true
        }
    }

    /// Lets the exposures follow a change of the recognitions between two actors.
    /// - Complexity: O(relations).
    func follow(_ row: Int, _ actor: Int, _ other: Int, from old: UInt8, to new: UInt8, _ block: Block) {
        pairs[row][Int(old)] -= old == 0 ? 0 : 1
        pairs[row][Int(new)] += new == 0 ? 0 : 1
        for place in relations.indices where isCurrent[place][row] {
            for (one, another) in [(actor, other), (other, actor)] {
                let profile = Int(block.choices[row, another])
                add(place, row, one, another, Int(old), -1, block, profile)
                add(place, row, one, another, Int(new), 1, block, profile)
            }
        }
    }

    /// Lets the exposures follow an actor that went from one profile to another.
    /// - Complexity: O(relations × its recognitions).
    func follow(_ row: Int, _ move: Move, _ block: Block) {
        let actor = Int(move.actor)
        for link in block.agreements[row].links[actor] {
            for place in relations.indices where isCurrent[place][row] {
                add(place, row, link.actor, actor, Int(link.bits), -1, block, Int(move.old))
                add(place, row, link.actor, actor, Int(link.bits), 1, block, Int(move.new))
            }
        }
    }

    /// Adds the weight of an observer for a partner to what it sees of a profile.
    private func add(
        _ place: Int, _ row: Int, _ observer: Int, _ partner: Int, _ set: Int, _ sign: Double, _ block: Block,
        _ profile: Int
    ) {
        let relation = world.relations[relations[place]]
        guard set > 0, relation.observers.contains(observer), relation.partners.contains(partner) else {
            return
        }
        let count = relation.observers.count
        let table =
            tables[place][set]
            ?? RowTable<Double>(rows: replicates, width: world.profileCount * count, repeating: 0)
        tables[place][set] = table
        let line = observer - relation.observers.lowerBound
        let weight = block.setting[row].versions[relations[place]].weights[
            line, partner - relation.partners.lowerBound]
        table[row, profile * count + line] += sign * weight
    }
}
