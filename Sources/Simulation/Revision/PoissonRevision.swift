internal import NumericKit

/// Every actor has a clock of its own that rings as a Poisson process; whoever rings revises at once and sees all
/// choices before it. The choices of a step are made in the order of time (Blume 1993, doi 10.1006/game.1993.1023).
enum PoissonRevision {
    /// Moments of draws are the numbers of an actor's rings; those of an expulsion have this bit and the step.
    private static let expulsion: UInt32 = 1 << 31

    static func run(_ step: Int, _ block: Block, _ alarms: PoissonAlarms) {
        var chooser = Chooser(block, 0)
        for row in block.running {
            chooser.enter(row)
            block.expelForbidden(row, chooser, moment: expulsion | UInt32(step))
            alarms.advance(row, by: block.setting[row].hazard)
            while let ring = alarms.next(row) {
                block.revise(ring.actor, row, chooser, moment: ring.number)
            }
        }
    }
}

/// When each actor's clock rings next under Poisson revision, replicate by replicate.
///
/// Time is counted in expected rings, so that the law holds while policies move the rate. The time from one ring to the
/// next is a standard exponential one, drawn at the number of the ring: no actor's clock depends on another's, on
/// the length of a step or on what is chosen.
final class PoissonAlarms {
    /// A ring of an actor's clock.
    struct Ring {
        /// The actor, by index.
        let actor: Int
        /// Which of the actor's rings it is, counted from 0.
        let number: UInt32
    }

    private let hashes: [UInt64]
    private let revising: [Int]
    private let streams: [RandomStream]
    /// The time of each actor's next ring.
    private let times: RowTable<Double>
    /// How often each actor's clock has rung.
    private let rings: RowTable<UInt32>
    /// The time at which the present step of each replicate ends.
    private var ends: [Double]
    /// The actors that ring in the present step and replicate, as a binary heap: the next one first, and none rings
    /// before the one at half its place. Whoever rings again in the step sinks to its place in O(log actors).
    private var queue: [Int] = []

    /// Sets all clocks for the first time.
    init(_ world: World, _ streams: [RandomStream]) {
        hashes = world.actorHash
        revising = world.revising
        self.streams = streams
        times = RowTable(rows: streams.count, width: world.actorCount, repeating: .infinity)
        rings = RowTable(rows: streams.count, width: world.actorCount, repeating: 0)
        ends = streams.map { _ in 0 }
        for row in streams.indices {
            for actor in revising { times[row, actor] = waiting(actor, row, ring: 0) }
        }
    }

    /// Lets the time of a step pass for one replicate and finds whose clocks ring in it.
    /// - Parameter rate: The expected number of rings of each actor.
    /// - Complexity: O(actors + ringing actors · log ringing actors).
    func advance(_ row: Int, by rate: Double) {
        ends[row] += rate
        let (times, end) = (times[row], ends[row])
        queue.removeAll(keepingCapacity: true)
        for actor in revising where times[actor] < end { queue.append(actor) }
        // In order they are a heap.
        queue.sort { (times[$0], $0) < (times[$1], $1) }
    }

    /// The next ring of the step, nil when there is none; the clock that rang is set anew.
    /// - Complexity: O(log ringing actors).
    func next(_ row: Int) -> Ring? {
        guard let actor = queue.first, let last = queue.last else { return nil }
        let ring = Ring(actor: actor, number: rings[row, actor])
        rings[row, actor] += 1
        times[row, actor] += waiting(actor, row, ring: ring.number + 1)
        if times[row, actor] >= ends[row] {
            queue[0] = last
            queue.removeLast()
        }
        sinkFirst(times[row])
        return ring
    }

    /// Lets the first of the queue sink to its place.
    private func sinkFirst(_ times: RowTable<Double>.Row) {
        func rings(_ one: Int, before other: Int) -> Bool {
            (times[queue[one]], queue[one]) < (times[queue[other]], queue[other])
        }
        var place = 0
        while true {
            var first = place
            for below in [2 * place + 1, 2 * place + 2]
            where below < queue.count && rings(below, before: first) {
                first = below
            }
            if first == place { return }
            queue.swapAt(place, first)
            place = first
        }
    }

    private func waiting(_ actor: Int, _ row: Int, ring: UInt32) -> Double {
        Variates.exponential(
            streams[row].words(entity: hashes[actor], moment: ring, purpose: RandomPurpose.clock)[0])
    }
}
