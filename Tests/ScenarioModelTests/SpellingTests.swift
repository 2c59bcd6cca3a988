import ScenarioModel
import Testing

@Suite struct SpellingTests {
    private let words = ["adoption_cost", "weight", "hazard", "share", "USA", "CHN"]

    @Test(arguments: [
        ("adoption_cots", "adoption_cost"), ("wieght", "weight"), ("hazrad", "hazard"), ("Share", "share"),
        ("shares", "share"), ("hare", "share"), ("usa", "USA"), ("USB", "USA"),
    ])
    func slip_isRecognised(word: String, nearest: String) {
        #expect(Spelling.nearest(to: word, among: words) == nearest)
    }

    @Test(arguments: ["", "policy", "XYZ", "adoption"])
    func otherWord_hasNoSuggestion(word: String) {
        #expect(Spelling.nearest(to: word, among: words) == nil)
    }

    @Test func amongEquals_theFirstWins() {
        #expect(Spelling.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
        #expect(Spelling.nearest(to: "cat", among: ["chat", "cat"]) == "cat")
    }

    @Test func suggestion_isAQuestion() {
        #expect(Spelling.suggestion(for: "wight", among: words) == "did you mean 'weight'?")
        #expect(Spelling.suggestion(for: "wight", among: []) == nil)
    }
}
