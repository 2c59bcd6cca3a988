/// What a contestant says first: one line of JSON, once it is ready to be measured.
struct Introduction: Codable {
    /// What its figures are shown under.
    var title: String
    /// The language or the build that runs it.
    var runtime: String
    /// What its work is counted in: `actor-steps`, `flops` or `bytes`.
    var unit: String
    /// Repetitions are asked for in multiples of this number.
    var grain: Int
    /// A hash of what its first replicates gave; equal for all builds and numbers of threads.
    var digest: String?
    /// How many actors changed their profile, per actor and step.
    var switching: Double?
    /// How many bytes the updates read and write, per actor and step.
    var bytes: Double?
}

/// What a contestant is asked: one line of JSON per round.
struct Request: Codable {
    /// How many replicates, or passes over a limit, to run.
    var repetitions: Int
}

/// What a contestant answers: one line of JSON per round.
struct Round: Codable {
    /// The time that the repetitions took.
    var seconds: Double
    /// The processor time that all its threads had meanwhile, in seconds.
    var processor: Double
    /// What was done in that time, in the unit of the introduction.
    var work: Double
    /// The greatest memory of the process so far, in bytes.
    var memory: Int?
    /// The final share of each profile and then their concentration Σ S², summed over the replicates.
    var sums: [Double]?
    /// The squares of the same, summed over the replicates.
    var squares: [Double]?
}
