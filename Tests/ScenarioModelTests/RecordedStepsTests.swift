import ScenarioModel
import Testing

@Suite struct RecordedStepsTests {
    @Test(arguments: 1..<12, 1..<14) func steps_areTheLastOfEachInterval_andTheLast(count: Int, every: Int) {
        let recorded = RecordedSteps(of: count, every: every)
        let steps = (0..<count).filter { ($0 + 1).isMultiple(of: every) || $0 == count - 1 }
        #expect(Array(recorded) == steps)
        for step in 0..<count {
            #expect(recorded.place(of: step) == steps.firstIndex(of: step))
            #expect(recorded.firstPlace(after: step) == steps.firstIndex { $0 > step } ?? steps.count)
        }
    }
}
