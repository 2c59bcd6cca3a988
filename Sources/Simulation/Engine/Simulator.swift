internal import NumericKit
internal import ScenarioModel

/// Runs the futures of a world.
///
/// ```swift
/// let world = try World(scenario, seed: 1)
/// let records = try Simulator(world).run(policy: 0, replicates: 0..<64)
/// ```
public struct Simulator: Sendable {
    /// The world.
    public let world: World

    /// A simulator of a world. BLAS is told to work on the caller's thread alone.
    public init(_ world: World) {
        self.world = world
        BLAS.useOneThread()
    }

    /// How many replicates are best run together: as many as keep their exposures in some 8 MB, 1 to 64.
    ///
    /// The number changes speed and memory, never a result.
    public var blockSize: Int {
        let perReplicate = world.relations.reduce(0) { sum, relation in
            sum + world.profileCount * (relation.observers.count + relation.partners.count)
        }
        return min(64, max(1, 1_000_000 / max(1, perReplicate)))
    }

    /// Runs some replicates of one policy.
    /// - Parameters:
    ///   - policy: The index of the policy in the scenario.
    ///   - replicates: The replicate numbers, below 2³² − 1.
    ///   - isCancelled: Asked between steps; when true, the block is given up.
    /// - Returns: The records, or nil when cancelled.
    /// - Throws: `ScenarioError` when a change scales a relation beyond what is exact.
    /// - Complexity: O(replicates × steps × (profiles × observers × partners + revisions × terms × profiles²)).
    public func run(
        policy: Int, replicates: Range<Int>, isCancelled: () -> Bool = { false }
    ) throws -> Records? {
        do {
            return try Block(world: world, policy: policy, replicates: replicates)
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
