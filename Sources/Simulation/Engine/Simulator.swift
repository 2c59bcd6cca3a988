internal import NumericKit
internal import ScenarioModel

/// Runs the futures of a world.
///
/// ```swift
/// let world = try World(scenario, seed: 1)
/// let records = try Simulator(world).run(policy: 0, replicates: 0..<64)
/// ```
public struct Simulator: Sendable {
    /// How runs are made; nothing here changes a result.
    struct Options: Sendable {
        /// Whether exposures are recomputed and compared after every step.
        var audits = false
        /// The way in which exposures follow moves; nil for the cheaper one.
        var method: ExposureMethod?
    }

    /// The world.
    public let world: World
    let options: Options

    /// A simulator of a world. BLAS is told to work on the caller's thread alone.
    /// - Parameter audits: Whether to recompute every exposure by BLAS after every step and stop at the first bit
    ///   that differs; slow, and needed by nobody but those who want to see it.
    public init(_ world: World, audits: Bool = false) {
        self.init(world, options: Options(audits: audits))
    }

    init(_ world: World, options: Options) {
        self.world = world
        self.options = options
        BLAS.useOneThread()
    }

    /// The most replicates that are run together, 128.
    public static let largestBlock = 128

    /// How many replicates are best run together, 1 to ``largestBlock``.
    ///
    /// As many as keep their exposures, their agreements, and the networks that are theirs alone, in some 32 MB, so that one product
    /// serves them all; more would not make it faster. The number changes speed and memory, never a result.
    public var blockSize: Int {
        let negotiations = world.accords.reduce(0) { $0 + AgreementState.fields * $1.slotCount }
        let sets = 1 << world.recognitions.count - 1
        let recognised = world.benefitRelations.reduce(0) { sum, relation in
            sum + sets * world.profileCount * world.relations[relation].observers.count
        }
        let perReplicate = world.relations.reduce(world.actorCount + negotiations + recognised) {
            sum, relation in
            if case .equal = relation.weights { return sum + world.profileCount }
            // A sparse weight takes as much room again for its place.
            let network = relation.isRedrawn ? 2 * relation.weights.count : 0
            return sum + network + world.profileCount * (relation.observers.count + relation.partners.count)
        }
        return min(Self.largestBlock, max(1, 4_000_000 / max(1, perReplicate)))
    }

    /// Runs some replicates of one policy.
    /// - Parameters:
    ///   - policy: The index of the policy in the scenario.
    ///   - replicates: The replicate numbers, below 2³² − 1.
    ///   - isCancelled: Asked between steps; when true, the block is given up.
    /// - Returns: The records, or nil when cancelled.
    /// - Throws: `ScenarioError` when a change scales a relation beyond what is exact, or for a network of a replicate
    ///   whose weights are too large; ``AuditFailure``.
    /// - Complexity: O(replicates × steps × (revisions × terms × profiles² + exposures)), where the exposures of a
    ///   relation cost the smaller of moves × observers and profiles × observers × partners.
    public func run(
        policy: Int, replicates: Range<Int>, isCancelled: () -> Bool = { false }
    ) throws -> Records? {
        do {
            return try Block(world: world, policy: policy, replicates: replicates, options: options)
                .run(isCancelled: isCancelled)
        } catch let error as ExactMatrixError {
            throw ScenarioError([
                Diagnostic(
                    at: world.scenario.policies[policy].id.position,
                    "policy '\(world.scenario.policies[policy].id.value)' scales a relation too far: \(error)"
                )
            ])
        }
    }
}
