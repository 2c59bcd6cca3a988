/// Which agreements are in force in one replicate, and how negotiations stand.
struct AgreementState {
    /// The first step in which the agreement in each slot is no longer in force; `.max` for never, −1 when there is none.
    private(set) var lapse: [[Int]]
    /// Whether a change has granted the agreement in each slot.
    var isGranted: [[Bool]]
    /// Whether a change keeps each pair from signing.
    var isBarred: [[Bool]]
    /// The first step in which each slot may be proposed again.
    var asked: [[Int]]
    /// How many proposals each sponsor may still make.
    var budget: [[Double]]
    /// How many proposals there were, and how many were accepted.
    var proposals: [Int]
    var accepted: [Int]
    /// In how many agreements each actor is, by kind.
    private(set) var counts: [[Int]]
    /// The step in which each slot was signed first; −1 for never.
    private(set) var first: [[Int]]
    /// The steps in which an agreement of each kind was last signed, and last ended; −1 for never.
    private(set) var lastSigned: [Int]
    private(set) var lastEnded: [Int]
    /// A step before which nothing lapses, by kind.
    private(set) var quietUntil: [Int]
    /// With whom each actor has recognitions, and which, as bits; in the order in which they came.
    private(set) var links: [[(actor: Int, bits: UInt8)]]

    /// How many numbers are kept of each slot, for an estimate of memory.
    static let fields = 4

    /// No agreements yet.
    init(_ world: World) {
        let accords = world.accords
        lapse = accords.map { Array(repeating: -1, count: $0.slotCount) }
        first = lapse
        isGranted = accords.map { Array(repeating: false, count: $0.slotCount) }
        isBarred = accords.map { Array(repeating: false, count: $0.pairCount) }
        asked = accords.map { Array(repeating: 0, count: $0.slotCount) }
        budget = accords.map { Array(repeating: 0, count: $0.sponsors.count) }
        proposals = accords.map { _ in 0 }
        accepted = proposals
        counts = accords.map { _ in Array(repeating: 0, count: world.actorCount) }
        lastSigned = accords.map { _ in -1 }
        lastEnded = lastSigned
        quietUntil = accords.map { _ in .max }
        links = world.recognitions.isEmpty ? [] : Array(repeating: [], count: world.actorCount)
    }

    /// Whether changes have granted or barred any agreement of a kind.
    func hasGrants(_ index: Int) -> Bool {
        isGranted[index].contains(true) || isBarred[index].contains(true)
    }

    /// Whether the agreement in a slot is in force.
    func isInForce(_ index: Int, slot: Int) -> Bool { lapse[index][slot] >= 0 }

    /// The slot of the agreement that a pair has about a track, whoever of the two is its sponsor; nil when it has none.
    func slotInForce(_ index: Int, _ accord: CompiledAccord, _ track: Int, _ pair: Int) -> Int? {
        let base = track * accord.pairCount
        if lapse[index][base + pair] >= 0 { return base + pair }
        guard let reverse = accord.reverse(of: pair), lapse[index][base + reverse] >= 0 else { return nil }
        return base + reverse
    }

    /// Whether a pair has the agreement, whoever of the two is its sponsor.
    func isInForce(_ index: Int, _ accord: CompiledAccord, _ track: Int, _ pair: Int) -> Bool {
        slotInForce(index, accord, track, pair) != nil
    }

    /// Whether a sponsor and a partner have an agreement of a kind, whatever it covers.
    func hasAgreement(_ index: Int, _ accord: CompiledAccord, sponsor: Int, partner: Int) -> Bool {
        guard let pair = accord.pair(sponsor: sponsor, partner: partner) else { return false }
        return accord.tracks.indices.contains { lapse[index][$0 * accord.pairCount + pair] >= 0 }
    }

    /// The recognitions between two actors, as bits.
    func recognition(_ actor: Int, _ other: Int) -> UInt8 {
        links.isEmpty ? 0 : links[actor].first { $0.actor == other }?.bits ?? 0
    }

    /// Notes that the agreement in a slot is signed.
    mutating func sign(_ index: Int, _ accord: CompiledAccord, slot: Int, step: Int, lapse end: Int) {
        lapse[index][slot] = end
        quietUntil[index] = min(quietUntil[index], end)
        lastSigned[index] = step
        if first[index][slot] < 0 { first[index][slot] = step }
        count(index, accord, slot, 1)
    }

    /// Lets the agreement in a slot last at least until a step; one that was granted no longer ends with the grant.
    mutating func extend(_ index: Int, slot: Int, to end: Int) {
        lapse[index][slot] = isGranted[index][slot] ? end : max(lapse[index][slot], end)
        isGranted[index][slot] = false
        quietUntil[index] = min(quietUntil[index], lapse[index][slot])
    }

    /// Notes that the agreement in a slot ends.
    mutating func end(_ index: Int, _ accord: CompiledAccord, slot: Int, step: Int) {
        lastEnded[index] = step
        lapse[index][slot] = -1
        isGranted[index][slot] = false
        count(index, accord, slot, -1)
    }

    private mutating func count(_ index: Int, _ accord: CompiledAccord, _ slot: Int, _ change: Int) {
        let (sponsor, partner) = accord.actors(of: slot % accord.pairCount)
        counts[index][sponsor] += change
        counts[index][partner] += change
    }

    /// Sets the recognitions between two actors.
    mutating func setRecognition(_ actor: Int, _ other: Int, _ bits: UInt8) {
        for (one, another) in [(actor, other), (other, actor)] {
            let place = links[one].firstIndex { $0.actor == another }
            switch (place, bits) {
            case (let place?, 0): links[one].remove(at: place)
            case (let place?, _): links[one][place].bits = bits
            case (nil, 0): break
            case (nil, _): links[one].append((another, bits))
            }
        }
    }

    /// The slots of a kind whose agreements lapse in a step, ascending.
    mutating func lapsing(_ index: Int, step: Int) -> [Int] {
        guard step >= quietUntil[index] else { return [] }
        let slots = lapse[index].indices.filter { (0...step).contains(lapse[index][$0]) }
        quietUntil[index] = lapse[index].filter { $0 > step }.min() ?? .max
        return slots
    }
}
