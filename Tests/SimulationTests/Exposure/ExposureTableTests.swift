import NumericKit
import Testing

@testable import Simulation

/// The matrix product, the plain sum and the update by columns, to the bit.
@Suite struct ExposureTableTests {
    static let profiles = 5
    static let replicates = 6

    /// A table of random choices of a random world, with a version of the weights for each replicate.
    struct Sample {
        let relation: CompiledRelation
        let table: ExposureTable
        let choices: RowTable<UInt8>
        let actors: Int
        var versions: [RelationVersion]
        var random: LinearCongruential

        init(_ relation: CompiledRelation, actors: Int, number: Int) throws {
            self.relation = relation
            self.actors = actors
            var random = LinearCongruential(state: UInt64(number))
            table = ExposureTable(relation, profiles: profiles, replicates: replicates)
            choices = RowTable(rows: replicates, width: actors, repeating: 0)
            for replicate in 0..<replicates {
                for actor in 0..<actors { choices[replicate, actor] = UInt8(random.below(profiles)) }
            }
            let (rows, columns) = (relation.weights.rows, relation.weights.columns)
            versions = try (0..<replicates).map { replicate in
                let looking = (0..<rows).map { _ in random.below(2) == 0 ? 1.0 : nil }
                let lookedAt = (0..<columns).map { _ in random.below(3) > 0 ? 1.0 : nil }
                guard replicate >= 2 else { return relation.start }
                return RelationVersion(
                    try relation.weights.scaled(
                        by: Double(replicate) / 7 - 1, rows: looking, columns: lookedAt))
            }
            self.random = random
        }

        /// Σ_j W[i][j] · 1[j holds p], one after the other.
        func sums(_ replicate: Int) -> [Double] {
            var sums: [Double] = []
            for profile in 0..<profiles {
                for row in relation.observers.indices {
                    var sum = 0.0
                    for partner in relation.partners where choices[replicate, partner] == UInt8(profile) {
                        sum +=
                            versions[replicate].weights[
                                row - relation.observers.startIndex, partner - relation.partners.lowerBound]
                    }
                    sums.append(sum)
                }
            }
            return sums
        }

        /// What the table shows; adding zero turns −0, which is no other number, to 0.
        func shown(_ replicate: Int) -> [Double] {
            (0..<profiles).flatMap { profile in
                relation.observers.map {
                    table.exposure(
                        replicate, profile, $0 - relation.observers.lowerBound, held: choices[replicate, $0],
                        versions[replicate]) + 0
                }
            }
        }

        /// One random actor takes another profile.
        mutating func move() {
            let (actor, replicate) = (random.below(actors), random.below(replicates))
            let old = choices[replicate, actor]
            let new = (Int(old) + 1 + random.below(profiles - 1)) % profiles
            let move = Move(actor: Int32(actor), old: old, new: UInt8(new))
            choices[replicate, actor] = move.new
            let moves = MoveList(replicates: replicates, actors: actors)
            moves.set(move, replicate: replicate)
            table.follow(replicate..<(replicate + 1), moves, versions[replicate].weights)
        }
    }

    @Test(arguments: 0..<4, [RelationWeights.Storage.dense, .sparse])
    func product_equalsSumsAndUpdates(number: Int, storage: RelationWeights.Storage) throws {
        var random = RandomScenario(
            number + 40, revision: ReferenceTests.revisions[0], choice: ReferenceTests.choices[0])
        let world = try World(random.read(), seed: 3, storage: storage)
        for (index, relation) in world.relations.enumerated() {
            var sample = try Sample(relation, actors: world.actorCount, number: number * 10 + index)
            let versions = sample.versions
            sample.table.refresh(Array(0..<Self.replicates), sample.choices) { versions[$0] }
            for replicate in 0..<Self.replicates {
                #expect(bits(sample.shown(replicate)) == bits(sample.sums(replicate)), "\(relation.id)")
            }
            for _ in 0..<60 { sample.move() }
            let moved = (0..<Self.replicates).map(sample.shown)
            for replicate in 0..<Self.replicates {
                #expect(bits(moved[replicate]) == bits(sample.sums(replicate)), "\(relation.id)")
                sample.table.invalidate(replicate)
            }
            sample.table.refresh(Array(0..<Self.replicates), sample.choices) { versions[$0] }
            #expect(bits((0..<Self.replicates).map(sample.shown)) == bits(moved))
        }
    }

    @Test func batch_gathersWhatTheTableShows() throws {
        var random = RandomScenario(
            44, revision: ReferenceTests.revisions[0], choice: ReferenceTests.choices[0])
        let world = try World(random.read(), seed: 3, storage: .dense)
        for relation in world.relations {
            let sample = try Sample(relation, actors: world.actorCount, number: 9)
            sample.table.refresh(Array(0..<Self.replicates), sample.choices) { sample.versions[$0] }
            let batch = Batch(profiles: Self.profiles)
            batch.fill(relation.observers, world.actorHash, nil) { min($0 % 3, 1) }
            for profile in 0..<Self.profiles {
                sample.table.gather(profile, replicate: 3, sample.versions[3], batch)
                let expected = (0..<batch.count).map {
                    sample.table.exposure(
                        3, profile, batch.actors[$0] - relation.observers.lowerBound,
                        held: sample.choices[3, batch.actors[$0]], sample.versions[3])
                }
                #expect(bits((0..<batch.count).map { batch.exposure(profile)[$0] }) == bits(expected))
            }
        }
    }

    @Test func versions_areShared_whenIntensitiesAreEqual() throws {
        let world = try world(
            """
            scenario: scaled
            time: {steps: 4}
            standards: {a: {}}
            actors: {x: {count: 3}}
            relations: {w: {complete: true, among: x}}
            adoption:
              revision: {sequential: {}}
              choice: {best_response: {}}
              x: {n: {network: w, weight: 1}}
            policies:
              baseline: []
              cut: [{at: 1, ramp: 2, scale: {relation: w, factor: 0.5}}]
            """)
        let relation = world.relations[0]
        var versions = RelationVersions(start: relation.start, index: 0, world.programmes[1])
        let start = try versions.version([0])
        #expect(start.rowSums == relation.start.rowSums)
        let full = try versions.version([1])
        let half = try versions.version([0.5])
        #expect(try versions.version([1]) === full)
        #expect(full.weights[0, 1] == ExactWeights.round(relation.weights[0, 1] * 0.5))
        #expect(half.weights[0, 1] == ExactWeights.round(relation.weights[0, 1] * 0.75))
        #expect(half.rowSums[0] == half.weights[0, 1] + half.weights[0, 2])
        versions.keepOnly([half, start, half])
        #expect(versions.count == 2)
        #expect(try versions.version([0.5]) === half)
    }
}
