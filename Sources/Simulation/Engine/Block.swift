internal import NumericKit
internal import ScenarioModel

/// Some replicates of one policy that advance together, so that one matrix product serves them all.
///
/// How replicates are cut into blocks changes no result. A block belongs to the worker that made it; it allocates
/// what it needs at the start, and steps allocate only when a policy makes a new setting.
final class Block {
    let world: World
    let programme: Programme
    let options: Simulator.Options
    /// The replicate numbers.
    let numbers: Range<Int>
    /// The profile of each actor, by replicate.
    let choices: RowTable<UInt8>
    /// The profile of each actor before the step, by replicate.
    let before: RowTable<UInt8>
    /// The rest of each replicate's state.
    var replicates: [Replicate]
    /// The rows whose runs have not ended, ascending; all but those that a condition has stopped.
    private(set) var running: [Int]
    /// What is measured when.
    let schedule: MeasuringSchedule
    /// The exposures, by relation.
    let exposures: [ExposureTable]
    /// The exposures to those who took their profiles lately; nil if no term looks back.
    let recent: RecentExposures?
    /// The agreements in force.
    let agreements: AgreementTable
    /// The terms of each group that depend on choices.
    let terms: [TermList]
    /// Who holds what, by group and replicate.
    let tally: Tally
    /// In how many replicates each actor holds each profile: one row, by actor × profiles + profile.
    private let holders: RowTable<Int32>
    /// The moves of the step.
    private let moves: MoveList
    /// When each actor revises next, under simultaneous revision.
    let clocks: Clocks?
    /// The same under Poisson revision.
    let alarms: PoissonAlarms?
    /// Room for the actors that evaluate their profiles together.
    let batch: Batch
    /// The present step.
    private(set) var step = 0
    /// The versions of each relation: one entry for all replicates, or one for each when each has its own network.
    var versions: [[RelationVersions]]
    /// The setting that each replicate is in, from the first schedule on.
    var setting: [Setting] = []
    /// All settings that a replicate may enter.
    var settings: [Setting] = []
    /// What measures remember, and what they gave, by replicate.
    let memory: RowTable<Double>
    let measured: RowTable<Double>
    /// What is handed out at the end.
    var records: Records
    /// Called in each step when exposures are up to date and nobody has moved yet; nil for a run that nobody watches.
    var watch: ((_ step: Int) -> Void)?

    /// - Throws: `ScenarioError` for a network of a replicate whose weights are too large.
    init(world: World, policy: Int, replicates numbers: Range<Int>, options: Simulator.Options) throws {
        self.world = world
        self.numbers = numbers
        self.options = options
        let programme = world.programmes[policy]
        self.programme = programme
        let streams = numbers.map { RandomStream(seed: world.seed, replicate: UInt32($0)) }
        replicates = streams.map { Replicate(world: world, programme: programme, stream: $0) }
        running = Array(replicates.indices)
        schedule = MeasuringSchedule(world, programme)
        batch = Batch(profiles: world.profileCount)
        choices = world.firstChoices(streams, batch)
        before = RowTable(rows: numbers.count, width: world.actorCount, repeating: 0)
        before.copy(choices)
        exposures = world.relations.map {
            ExposureTable($0, profiles: world.profileCount, replicates: numbers.count)
        }
        recent = RecentExposures(world, replicates: numbers.count)
        agreements = AgreementTable(world, replicates: numbers.count)
        terms = world.unsharedTerms.map { TermList($0) }
        tally = Tally(world, choices: choices, replicates: numbers.count)
        holders = RowTable(rows: 1, width: world.actorCount * world.profileCount, repeating: 0)
        moves = MoveList(replicates: numbers.count, actors: world.actorCount)
        switch world.scenario.adoption.revision {
        case .simultaneous: (clocks, alarms) = (Clocks(world, streams, batch), nil)
        case .poisson: (clocks, alarms) = (nil, PoissonAlarms(world, streams))
        case .sequential, .arrival: (clocks, alarms) = (nil, nil)
        }
        versions = try world.relations.indices.map { index in
            try world.starts(of: index, streams).map { RelationVersions(start: $0, index: index, programme) }
        }
        memory = RowTable(rows: numbers.count, width: world.memoryPlaces.last ?? 0, repeating: 0)
        measured = RowTable(rows: numbers.count, width: world.measures.count, repeating: .nan)
        records = Records(world: world, policy: policy, replicates: numbers)
        for row in replicates.indices {
            let choice = choices[row]
            for actor in 0..<world.actorCount { holders[0][place(actor, choice[actor])] += 1 }
            for (place, value) in world.measures.flatMap({ $0.memory }).enumerated() {
                memory[row, place] = value
            }
        }
    }

    /// Runs the steps to the end and hands out what was recorded.
    /// - Returns: Nil when `isCancelled` became true between two steps.
    /// - Throws: `ExactMatrixError` when a change scales a relation beyond what is exact, ``AuditFailure``.
    func run(isCancelled: () -> Bool) throws -> Records? {
        try observeStart()
        for step in 0..<world.stepCount {
            if isCancelled() { return nil }
            self.step = step
            for phase in Phases.all { try phase.run(step, self) }
            if running.isEmpty {
                records.fillAdoption(after: step, holders[0])
                break
            }
        }
        if !world.accords.isEmpty {
            for row in replicates.indices { records.noteAgreements(agreements[row]) }
        }
        return records
    }

    /// Ends the runs in which a condition holds: their state stays as it is, and they cost nothing more.
    func stop(_ rows: [Int]) {
        for row in rows { records.noteStop(step, row, measured[row]) }
        running.removeAll { rows.contains($0) }
    }

    /// What a measure remembers of a replicate.
    func memory(of measure: Int, _ row: Int) -> RowTable<Double>.Row {
        let place = world.memoryPlaces[measure]
        return RowTable.Row(
            start: memory[row].start + place, count: world.memoryPlaces[measure + 1] - place)
    }

    /// The profiles whose standards can all be adopted in a replicate, as bits.
    func available(_ row: Int) -> UInt64 { world.available(in: step) & ~replicates[row].closed }

    /// What terms may look at in a replicate.
    func view(_ row: Int) -> ReplicateView {
        ReplicateView(
            replicate: row, exposures: exposures, recent: recent, agreements: agreements,
            setting: setting[row],
            stream: replicates[row].stream)
    }
}

extension Block {
    /// Brings the exposures of every relation up to date.
    func refreshExposures() {
        for (relation, table) in exposures.enumerated() {
            table.refresh(running, choices) { setting[$0].versions[relation] }
        }
        recent?.refresh(step, running, choices) { setting[$0] }
        if let recognised = agreements.recognised {
            for row in running { recognised.refresh(row, self) }
        }
    }

    /// Begins the list of a step's moves.
    func beginMoves() { moves.begin() }

    /// Lets an actor take a profile while exposures stay as they are until ``settleMoves()``.
    func note(_ actor: Int, from old: UInt8, to new: UInt8, replicate row: Int) {
        change(actor, from: old, to: new, replicate: row)
        moves.append(Move(actor: Int32(truncatingIfNeeded: actor), old: old, new: new))
    }

    /// Closes the list of a replicate's moves.
    func endMoves(replicate row: Int) { moves.end(replicate: row) }

    /// Makes exposures follow the moves of the step, for each relation in the cheaper way.
    func settleMoves() {
        for (relation, table) in exposures.enumerated() {
            let method =
                options.method
                ?? .cheaper(
                    table, world.relations[relation].weights, moves: moves.count, replicates: running.count
                )
            switch method {
            case .full:
                for row in running where !moves[row].isEmpty { table.invalidate(row) }
            case .incremental:
                table.follow(running, moves) { setting[$0].versions[relation] }
            }
        }
        if let recognised = agreements.recognised {
            for row in running { follow(recognised, row) }
        }
    }

    /// Lets an actor take a profile while others wait, and makes exposures follow at once.
    func take(_ profile: UInt8, actor: Int, replicate row: Int) {
        let old = choices[row, actor]
        guard profile != old else { return }
        change(actor, from: old, to: profile, replicate: row)
        moves.set(Move(actor: Int32(truncatingIfNeeded: actor), old: old, new: profile), replicate: row)
        for (relation, table) in exposures.enumerated() where table.isCurrent[row] {
            let weights = setting[row].versions[relation].weights
            if options.method == .full {
                table.recompute(row..<(row + 1), choices: choices, weights)
            } else {
                table.follow(row..<(row + 1), moves, weights)
            }
        }
        if let recognised = agreements.recognised {
            follow(recognised, row)
            recognised.refresh(row, self)
        }
    }

    /// Lets exposures to recognised partners follow the moves of a replicate.
    private func follow(_ recognised: RecognisedExposures, _ row: Int) {
        if options.method == .full {
            recognised.invalidate(row)
        } else {
            for move in moves[row] { recognised.follow(row, move, self) }
        }
    }

    private func change(_ actor: Int, from old: UInt8, to new: UInt8, replicate row: Int) {
        choices[row, actor] = new
        recent?.note(actor, replicate: row, step: step)
        tally.move(actor, from: old, to: new, replicate: row)
        holders[0][place(actor, old)] -= 1
        holders[0][place(actor, new)] += 1
    }

    private func place(_ actor: Int, _ profile: UInt8) -> Int { actor * world.profileCount + Int(profile) }

    /// Notes in how many replicates each actor holds each profile after the step.
    func recordHolders() { records.noteAdoption(step, holders[0]) }
}
