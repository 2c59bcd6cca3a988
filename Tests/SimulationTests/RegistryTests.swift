import ScenarioModel
import Testing

@testable import Simulation

/// Every word of the language has its counterpart here.
@Suite struct RegistryTests {
    @Test func feature_isCompilable_whenRegistered() {
        #expect(!FeatureLanguage.features.isEmpty)
        for feature in FeatureLanguage.features {
            #expect(feature is any CompilableFeature.Type, "\(feature)")
        }
    }

    @Test func outcome_isMeasurable_whenRegistered() {
        #expect(!OutcomeLanguage.outcomes.isEmpty)
        for outcome in OutcomeLanguage.outcomes {
            #expect(outcome is any MeasurableOutcome.Type, "\(outcome)")
        }
    }

    @Test func relation_isWeighted_whenRegistered() {
        #expect(!RelationLanguage.kinds.isEmpty)
        for kind in RelationLanguage.kinds {
            #expect(kind is any WeightedRelation.Type, "\(kind)")
        }
    }

    @Test func measures_areAsManyAsColumns() throws {
        var random = RandomScenario(
            0, revision: ReferenceTests.revisions[0], choice: ReferenceTests.choices[0])
        let world = try World(random.read(), seed: 1)
        #expect(world.measures.count == world.columns.count)
        for outcome in world.scenario.outcomes {
            let measurable = try #require(outcome as? any MeasurableOutcome)
            #expect(
                measurable.measures(in: world.scenario).count == outcome.columns(in: world.scenario).count,
                "\(type(of: outcome))")
        }
        #expect(
            Set(world.scenario.outcomes.map { type(of: $0).key.name })
                == Set(OutcomeLanguage.outcomes.map { $0.key.name }))
    }
}
