import NumericKit
import Testing

@testable import Simulation

/// The matrix product, the plain sum and the update by a column, to the bit.
@Suite struct ExposureTableTests {
    static let profiles = 5
    static let replicates = 6

    /// A table of random choices of a random world, with a version of the weights for each replicate.
    struct Sample {
        let relation: CompiledRelation
        let table: ExposureTable
        var choices: [[UInt8]]
        var weights: [ExactMatrix]
        var random: LinearCongruential

        init(_ relation: CompiledRelation, actors: Int, number: Int) throws {
            self.relation = relation
            var random = LinearCongruential(state: UInt64(number))
            table = ExposureTable(relation, profiles: profiles, replicates: replicates)
            choices = (0..<replicates).map { _ in (0..<actors).map { _ in UInt8(random.below(profiles)) } }
            let (rows, columns) = (relation.matrix.rows, relation.matrix.columns)
            weights = try (0..<replicates).map { replicate in
                let looking = (0..<rows).map { _ in random.below(2) == 0 }
                let lookedAt = (0..<columns).map { _ in random.below(3) > 0 }
                return replicate < 2
                    ? relation.matrix
                    : try relation.matrix.scaled(by: Double(replicate) / 7, rows: looking, columns: lookedAt)
            }
            self.random = random
        }

        func recompute() {
            table.recompute(0..<2, choices: choices, weights: weights[0])
            for replicate in 2..<replicates {
                table.recompute(replicate..<(replicate + 1), choices: choices, weights: weights[replicate])
            }
        }

        /// Σ_j W[i][j] · 1[j holds p], one after the other.
        func sums(_ replicate: Int) -> [Double] {
            var sums: [Double] = []
            for profile in 0..<profiles {
                for row in relation.observers.indices {
                    var sum = 0.0
                    for partner in relation.partners where choices[replicate][partner] == UInt8(profile) {
                        sum +=
                            weights[replicate][
                                row - relation.observers.startIndex, partner - relation.partners.lowerBound]
                    }
                    sums.append(sum)
                }
            }
            return sums
        }

        func shown(_ replicate: Int) -> [Double] {
            (0..<profiles).flatMap { profile in
                relation.observers.indices.map {
                    table[replicate, profile, $0 - relation.observers.startIndex]
                }
            }
        }

        /// One random actor takes a random profile.
        mutating func move() {
            let (actor, replicate) = (random.below(choices[0].count), random.below(replicates))
            let (old, new) = (choices[replicate][actor], UInt8(random.below(profiles)))
            choices[replicate][actor] = new
            table.move(actor: actor, from: old, to: new, replicate: replicate, weights: weights[replicate])
        }
    }

    @Test(arguments: 0..<4) func product_equalsSumsAndUpdates(number: Int) throws {
        var random = RandomScenario(
            number + 40, revision: ReferenceTests.revisions[0], choice: ReferenceTests.choices[0])
        let world = try World(random.read(), seed: 3)
        for (index, relation) in world.relations.enumerated() {
            var sample = try Sample(relation, actors: world.actorCount, number: number * 10 + index)
            sample.recompute()
            // Adding zero turns −0, which a product of zeros with negative weights may give, to 0.
            for replicate in 0..<Self.replicates {
                #expect(sample.shown(replicate).map { $0 + 0 } == sample.sums(replicate), "\(relation.id)")
            }
            for _ in 0..<60 { sample.move() }
            for replicate in 0..<Self.replicates {
                #expect(sample.shown(replicate).map { $0 + 0 } == sample.sums(replicate), "\(relation.id)")
            }
            let moved = (0..<Self.replicates).map(sample.shown)
            sample.recompute()
            #expect((0..<Self.replicates).map(sample.shown) == moved)
        }
    }

    @Test func versions_areShared_whenIntensitiesAreEqual() throws {
        var random = RandomScenario(
            1, revision: ReferenceTests.revisions[0], choice: ReferenceTests.choices[0])
        let relation = try World(random.read(), seed: 3).relations[0]
        let effect = (
            change: 0, rows: relation.observers.map { _ in true },
            columns: relation.partners.map { _ in true },
            factor: 0.5
        )
        var versions = RelationVersions(relation, changes: 1)
        #expect(try versions.index(for: [0], effects: [effect]) == 0)
        #expect(try versions.index(for: [1], effects: [effect]) == 1)
        #expect(try versions.index(for: [0.5], effects: [effect]) == 2)
        #expect(try versions.index(for: [1], effects: [effect]) == 1)
        #expect(versions[1][0, 1] == ExactWeights.round(relation.matrix[0, 1] * 0.5))
        #expect(versions[2][0, 1] == ExactWeights.round(relation.matrix[0, 1] * 0.75))
        let kept = versions[2]
        var used = [2, 0, 2]
        versions.keepOnly(used: &used)
        #expect(used == [1, 0, 1])
        #expect(versions.count == 2)
        #expect(versions[1] == kept)
        #expect(try versions.index(for: [0.5], effects: [effect]) == 1)
    }
}
