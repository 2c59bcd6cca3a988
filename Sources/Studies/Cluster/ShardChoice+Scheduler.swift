extension ShardChoice {
    /// The variable that says how many shards there are where the scheduler does not, or not rightly.
    static let countVariable = "ENTENTE_SHARDS"

    /// The shard by the variables of a scheduler, with its number of tasks or that of `ENTENTE_SHARDS`; nil for neither.
    static func fromScheduler(_ environment: [String: String]) throws(ShardError) -> ShardChoice? {
        let count = try shardCount(environment)
        let choice = try fromScheduler(environment, count: count)
        if choice == nil, let count { throw .noTask(count: count) }
        return choice
    }

    /// The shard by the variables of a scheduler; nil where there are none.
    /// - Parameter count: How many shards there are; nil for the scheduler's number of tasks.
    static func fromScheduler(
        _ environment: [String: String], count: Int?
    ) throws(ShardError) -> ShardChoice? {
        let arrays = ArrayVariables.all.filter { environment[$0.index] != nil }
        if arrays.count > 1 { throw .twoSchedulers(arrays.map(\.index)) }
        return try arrays.first?.choice(environment, count: count)
    }

    private static func shardCount(_ environment: [String: String]) throws(ShardError) -> Int? {
        guard let text = environment[countVariable] else { return nil }
        guard let count = whole(text), count > 0 else {
            throw .notAVariable(countVariable, text, expected: "a number from 1 to \(countLimit)")
        }
        guard count <= countLimit else { throw .tooMany(named: "\(countVariable) is '\(text)'") }
        return count
    }
}

/// The variables by which a scheduler tells a process which task of an array it is.
private struct ArrayVariables {
    /// The variable with the index of the task.
    let index: String
    /// The variable with the number of tasks; nil where there is none.
    let size: String?
    /// Whether people choose the indices, as with Slurm, so that they can be the numbers of shards.
    let isNumberedByHand: Bool

    static let all = [
        ArrayVariables(index: "SLURM_ARRAY_TASK_ID", size: "SLURM_ARRAY_TASK_COUNT", isNumberedByHand: true),
        ArrayVariables(
            index: "AWS_BATCH_JOB_ARRAY_INDEX", size: "AWS_BATCH_JOB_ARRAY_SIZE", isNumberedByHand: false),
        ArrayVariables(index: "JOB_COMPLETION_INDEX", size: nil, isNumberedByHand: false),
    ]

    func choice(_ environment: [String: String], count known: Int?) throws(ShardError) -> ShardChoice {
        guard let task = try number(index, environment) else { throw .noCount(index) }
        let count: Int
        let shard: Int
        if let known {
            (count, shard) = (known, isNumberedByHand ? task : task + 1)
        } else {
            guard let size, let tasks = try number(size, environment) else { throw .noCount(index) }
            (count, shard) = (tasks, try isNumberedByHand ? place(task, of: tasks, environment) : task + 1)
        }
        guard count <= ShardChoice.countLimit else { throw .tooMany(named: "\(size ?? index) is '\(count)'") }
        guard count > 0 else { throw .none(named: "\(size ?? index) is '\(count)'") }
        guard (1...count).contains(shard) else {
            throw .outside(named: "\(index) is '\(task)'", count: count, isFromZero: !isNumberedByHand)
        }
        return ShardChoice(number: shard, count: count, variable: index)
    }

    /// The place of a Slurm task in an array that is whole and regular; of any other array nobody can tell how many
    /// shards the study has.
    private func place(
        _ task: Int, of count: Int, _ environment: [String: String]
    ) throws(ShardError) -> Int {
        let first = try number("SLURM_ARRAY_TASK_MIN", environment) ?? 1
        let step = max(1, try number("SLURM_ARRAY_TASK_STEP", environment) ?? 1)
        let last = try number("SLURM_ARRAY_TASK_MAX", environment) ?? first + (count - 1) * step
        guard first <= 1, last == first + (count - 1) * step, task >= first, (task - first) % step == 0 else {
            throw .partOfAnArray(first: first, last: last, count: count)
        }
        return (task - first) / step + 1
    }

    private func number(_ name: String, _ environment: [String: String]) throws(ShardError) -> Int? {
        guard let text = environment[name] else { return nil }
        guard let number = ShardChoice.whole(text), number <= 1 << 30 else {
            throw .notAVariable(name, text, expected: "a whole number")
        }
        return number
    }
}
