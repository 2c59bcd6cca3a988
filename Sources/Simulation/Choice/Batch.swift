internal import NumericKit

/// Actors of one group that evaluate their profiles together, in one replicate at one moment.
///
/// What each has of every profile is kept profile by profile, so that a term runs through the actors in one loop.
/// A batch is filled, evaluated and emptied again and again; it belongs to one worker.
final class Batch {
    /// The most actors that a batch takes: what it holds then fits the second-level cache.
    static let capacity = 1024

    /// The number of profiles.
    let profiles: Int
    /// The number of actors.
    private(set) var count = 0
    /// The index of each actor.
    let actors: UnsafeMutablePointer<Int>
    /// The address of each actor's draws.
    let hashes: UnsafeMutablePointer<UInt64>
    /// The profile that each actor holds.
    let present: UnsafeMutablePointer<UInt8>
    /// The profiles open to each actor, as bits.
    let open: UnsafeMutablePointer<UInt64>
    /// The profile that each actor chooses.
    let chosen: UnsafeMutablePointer<UInt8>
    /// Random words, by draw and actor.
    let words: UnsafeMutablePointer<UInt32>
    private let utilities: UnsafeMutablePointer<Double>
    private let exposures: UnsafeMutablePointer<Double>
    private let privates: UnsafeMutablePointer<UInt64>

    /// An empty batch.
    init(profiles: Int) {
        self.profiles = profiles
        let capacity = Self.capacity
        func allocate<Element: BitwiseCopyable>(
            _ rows: Int, _ value: Element
        ) -> UnsafeMutablePointer<Element> {
            let pointer = UnsafeMutablePointer<Element>.allocate(capacity: rows * capacity)
            pointer.initialize(repeating: value, count: rows * capacity)
            return pointer
        }
        actors = allocate(1, 0)
        hashes = allocate(1, 0)
        present = allocate(1, 0)
        open = allocate(1, 0)
        chosen = allocate(1, 0)
        words = allocate((profiles + 3) / 4 * 4, 0)
        utilities = allocate(profiles, 0)
        exposures = allocate(profiles + 1, 0)
        privates = allocate(1, 0)
    }

    deinit {
        actors.deallocate()
        hashes.deallocate()
        present.deallocate()
        open.deallocate()
        chosen.deallocate()
        words.deallocate()
        utilities.deallocate()
        exposures.deallocate()
        privates.deallocate()
    }

    /// Whether no further actor fits.
    var isFull: Bool { count == Self.capacity }

    /// Empties the batch.
    func removeAll() { count = 0 }

    /// Adds an actor.
    func append(_ actor: Int, hash: UInt64, present held: UInt8) {
        assert(!isFull, "a batch has \(Self.capacity) places")
        actors[count] = actor
        hashes[count] = hash
        present[count] = held
        count += 1
    }

    /// Replaces what the batch holds by chosen actors of a range.
    ///
    /// Every actor is written and the count moves on for those that stay, so that no branch has to be guessed.
    /// - Parameters:
    ///   - range: At most ``capacity`` actors.
    ///   - all: The hashes of all actors.
    ///   - choices: The profiles that all actors hold; nil when they don't matter.
    ///   - chosen: 1 for an actor that stays, 0 for another.
    func fill(
        _ range: Range<Int>, _ all: [UInt64], _ choices: RowTable<UInt8>.Row?,
        where chosen: (_ actor: Int) -> Int = { _ in 1 }
    ) {
        assert(range.count <= Self.capacity, "a batch has \(Self.capacity) places")
        var found = 0
        for actor in range {
            actors[found] = actor
            found &+= chosen(actor)
        }
        count = found
        all.withUnsafeBufferPointer { all in
            for place in 0..<found { hashes[place] = all[actors[place]] }
        }
        if let choices {
            for place in 0..<found { present[place] = choices[actors[place]] }
        }
    }

    /// The utilities of one profile, by actor.
    func utility(_ profile: Int) -> UnsafeMutablePointer<Double> {
        assert((0..<profiles).contains(profile), "there is no profile \(profile)")
        return utilities + profile * Self.capacity
    }

    /// Room for a term (or for times to be drawn): the exposures to one profile, by actor; one row more than there
    /// are profiles.
    func exposure(_ profile: Int) -> UnsafeMutablePointer<Double> {
        assert((0...profiles).contains(profile), "there is no profile \(profile)")
        return exposures + profile * Self.capacity
    }

    /// The utility of a profile for the actor at a place.
    subscript(profile: Int, place: Int) -> Double {
        get { utility(profile)[place] }
        set { utility(profile)[place] = newValue }
    }

    /// The utilities of a profile for eight actors in a row.
    func eightUtilities(_ profile: Int, from place: Int) -> SIMD8<Double> {
        UnsafeRawPointer(utility(profile) + place).loadUnaligned(as: SIMD8<Double>.self)
    }

    /// The words of a draw for eight actors in a row.
    func eightWords(_ draw: Int, from place: Int) -> SIMD8<UInt32> {
        UnsafeRawPointer(words + draw * Self.capacity + place).loadUnaligned(as: SIMD8<UInt32>.self)
    }

    /// Draws the words of `draws` draws of one purpose for every actor: `words[draw · capacity + place]`.
    func draw(_ draws: Int, _ stream: RandomStream, moment: UInt32, purpose: UInt8) {
        for block in 0..<((draws + 3) / 4) {
            draw(hashes, UInt32(block), stream, moment: moment, purpose: purpose)
        }
    }

    /// Draws the words of one draw for every actor and one thing of its own, at moment 0: `words[place]`.
    ///
    /// Who draws is addressed by the actor's id followed by the suffix.
    func drawPrivately(_ stream: RandomStream, suffix: [UInt8], purpose: UInt8) {
        for place in 0..<count { privates[place] = StableHash.fnv1a64(suffix, after: hashes[place]) }
        draw(privates, 0, stream, moment: 0, purpose: purpose)
    }

    private func draw(
        _ entities: UnsafeMutablePointer<UInt64>, _ block: UInt32, _ stream: RandomStream, moment: UInt32,
        purpose: UInt8
    ) {
        guard count > 2 else { return drawSingly(entities, block, stream, moment: moment, purpose: purpose) }
        stream.fill(
            words + Int(block) * 4 * Self.capacity, stride: Self.capacity, entities: entities, count: count,
            moment: moment, purpose: purpose, block: block)
    }

    /// Draws a block of four words for each actor; cheaper than eight at once while actors are so few.
    private func drawSingly(
        _ entities: UnsafeMutablePointer<UInt64>, _ block: UInt32, _ stream: RandomStream, moment: UInt32,
        purpose: UInt8
    ) {
        for place in 0..<count {
            let four = stream.words(
                entity: entities[place], moment: moment, purpose: purpose, block: block)
            for word in 0..<4 { words[(Int(block) * 4 + word) * Self.capacity + place] = four[word] }
        }
    }
}
