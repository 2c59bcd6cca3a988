import Testing

@testable import Studies

@Suite struct ClusterStatusTests {
    private static let record = JobRecord(
        directory: "/home/a", arguments: ["6g"], shards: 6, command: ["entente"],
        submissions: [
            .init(array: "10", shards: [1, 2, 3, 4, 5], merge: "11"),
            .init(array: "12", shards: [3], merge: "13"),
        ])

    private static func status(
        _ folders: [ShardFolder.State], record: JobRecord? = record, results: Bool = false,
        queue: [QueuedJob]?
    ) -> ClusterStatus {
        ClusterStatus(folders: folders, hasResults: results, record: record, queue: queue)
    }

    @Test func shard_isWhatItsFolderSays_thenWhatItsLatestJobSays() {
        let status = Self.status(
            [.complete, .unfinished, .unfinished, .missing, .missing, .missing],
            queue: [
                QueuedJob(id: "10", task: 1, state: .running), QueuedJob(id: "10", task: 2, state: .running),
                QueuedJob(id: "10", task: 3, state: .ended("TIMEOUT")),
                QueuedJob(id: "10", task: 4, state: .ended("NODE_FAIL")),
                QueuedJob(id: "12", task: 3, state: .pending),
                QueuedJob(id: "13", task: nil, state: .pending),
            ])
        #expect(
            status.shards == [.complete, .running, .pending, .failed("NODE_FAIL"), .failed(nil), .missing])
        #expect(status.merge == .pending)
    }

    @Test func shard_isWhatItsFolderSays_whenNobodyCanAsk() {
        let status = Self.status([.complete, .unfinished, .missing], queue: nil)
        #expect(status.shards == [.complete, .unfinished, .missing])
        #expect(status.merge == .unknown)
        let byHand = Self.status([.complete, .unfinished, .missing], record: nil, queue: nil)
        #expect(byHand.shards == status.shards)
        #expect(byHand.merge == .none)
    }

    @Test(
        arguments: [
            (nil, false, ClusterStatus.Merge.failed(nil)), (nil, true, .done),
            (.pending, false, .pending), (.running, true, .running),
            (.ended("CANCELLED"), false, .failed("CANCELLED")),
            (.ended("CANCELLED"), true, .failed("CANCELLED")),
            (.ended("COMPLETED"), true, .done), (.ended("COMPLETED"), false, .failed("COMPLETED")),
        ] as [(JobState?, Bool, ClusterStatus.Merge)])
    func merge_isWhatItsJobSays_andTheResults(
        state: JobState?, results: Bool, expected: ClusterStatus.Merge
    ) {
        let queue = state.map { [QueuedJob(id: "13", task: nil, state: $0)] } ?? []
        #expect(Self.status([.complete], results: results, queue: queue).merge == expected)
    }

    @Test(arguments: [
        ("PENDING", JobState.pending), ("REQUEUED", .pending), ("CONFIGURING", .pending),
        ("RUNNING", .running),
        ("COMPLETING", .running), ("SUSPENDED", .running), ("COMPLETED", .ended("COMPLETED")),
        ("NODE_FAIL", .ended("NODE_FAIL")), ("OUT_OF_MEMORY", .ended("OUT_OF_MEMORY")),
    ])
    func word_isAState(word: String, state: JobState) {
        #expect(JobState(slurm: word) == state)
    }

    @Test func plan_submitsAll_whenNothingWasSubmitted() {
        let plan = SubmissionPlan(
            Self.status([.missing, .missing, .complete], record: nil, queue: []), record: nil)
        #expect(plan.shards == [1, 2])
        #expect(plan.needsMerge)
        #expect(plan.dependencies(array: "20") == ["20"])
    }

    @Test func plan_submitsWhatFailed_andWaitsForWhatRuns() {
        let status = Self.status(
            [.complete, .unfinished, .unfinished, .missing, .missing, .missing],
            queue: [
                QueuedJob(id: "10", task: 2, state: .running), QueuedJob(id: "12", task: 3, state: .pending),
                QueuedJob(id: "13", task: nil, state: .pending),
            ])
        let plan = SubmissionPlan(status, record: Self.record)
        #expect(plan.shards == [4, 5, 6])
        #expect(plan.active == [2, 3])
        #expect(plan.dependencies(array: "20") == ["20", "10_2", "12_3"])
        #expect(plan.obsoleteMerge == "13")
        #expect(plan.needsMerge)
    }

    @Test func plan_submitsTheMergeAlone_whenAllAreCompleteAndItFailed() {
        let status = Self.status([.complete, .complete], queue: [])
        let plan = SubmissionPlan(status, record: Self.record)
        #expect(plan.shards.isEmpty)
        #expect(plan.needsMerge)
        #expect(plan.dependencies(array: nil).isEmpty)
        #expect(plan.obsoleteMerge == nil)
    }

    @Test(arguments: [JobState.pending, .running])
    func plan_submitsNothing_whenTheMergeIsUnderWay(state: JobState) {
        let status = Self.status(
            [.complete, .complete], queue: [QueuedJob(id: "13", task: nil, state: state)])
        let plan = SubmissionPlan(status, record: Self.record)
        #expect(!plan.needsMerge)
        #expect(plan.obsoleteMerge == nil)
        #expect(plan.runningMerge == (state == .running ? "13" : nil))
    }
}
