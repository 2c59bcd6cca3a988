extension Scenario {
    static let scenario = Key.required(
        "scenario", "word", example: "6g", "The scenario's word; letters, digits, `_` and `-`.")
    static let title = Key.optional(
        "title", "text", default: "the scenario's word", example: "\"6G: one standard or two?\"",
        "The name shown to people.")
    static let descriptionKey = Key.optional(
        "description", "text", default: "empty", example: "\"Who adopts which 6G?\"",
        "What the scenario asks.")
    static let sources = Key.optional(
        "sources", "mapping of words to texts", default: "none", example: "{L22: \"Lee et al. 2022\"}",
        "Works that `source` texts refer to.")
    /// The key `time`, which is read before the others.
    public static let time = Key.required(
        "time", "mapping", example: "{from: 2023-Q1, to: 2040-Q4}", "The steps of the run.")
    static let run = Key.optional(
        "run", "mapping", default: "see below", example: "{replicates: 500, seed: 1}",
        "What a run does unless the command says otherwise.")
    static let standards = Key.required(
        "standards", "mapping of standards", example: "{west: {sponsor: USA}}", "The competing standards.")
    static let profiles = Key.optional(
        "profiles", "list of lists of standards", default: "waiting, and each standard alone",
        example: "[[], [west], [china], [west, china]]", "What actors choose among; `[]` waits.")
    static let compatibility = Key.optional(
        "compatibility", "mapping of pairs to numbers", unit: "share", default: "0 for every pair",
        example: "{west-china: 0.3}",
        "The share of the network benefit of one standard's users that users of the other get.")
    static let bodies = Key.optional(
        "bodies", "mapping of bodies", default: "none",
        example: "{3gpp: {members: vendors, threshold: 0.71}}", "Who publishes standards by vote.")
    static let agreements = Key.optional(
        "agreements", "mapping of agreements", default: "none",
        example: "{eu_recognition: {sponsors: EU, partners: states, recognition: 0.6}}",
        "Who may recognise whose standards.")
    static let actors = Key.required(
        "actors", "mapping of groups", example: "{states: {table: states.csv}}", "Who chooses.")
    static let relations = Key.optional(
        "relations", "mapping of relations", default: "none",
        example: "{trade: {table: trade.csv, among: states}}", "Who looks at whom.")
    static let adoption = Key.required(
        "adoption", "mapping", example: "{revision: …, choice: …, states: …}", "How actors choose.")
    static let events = Key.optional(
        "events", "list of changes", default: "none", example: "[{at: 2026-Q1, set: …}]",
        "Changes that happen under every policy.")
    static let policies = Key.optional(
        "policies", "mapping of lists of changes", default: "{baseline: []}",
        example: "{baseline: [], exclusion: [{at: 2027-Q1, ban: …}]}",
        "The policies that are compared; each is a list of dated changes.")
    /// The key `uncertainties`, whose entries are named by paths of the file.
    public static let uncertainties = Key.optional(
        "uncertainties", "mapping of laws", default: "none",
        example: "{adoption.states.trade.weight: {uniform: [1, 3]}}",
        "Values of the file that are not known, by their path, each with its law.")
    static let outcomes = Key.optional(
        "outcomes", "list of outcomes", default: "[share]", example: "[share, welfare]", "What is measured.")
    static let objectives = Key.optional(
        "objectives", "list of objectives", default: "none",
        example: "[{outcome: welfare_states, better: higher}]", "What is wanted of outcomes.")
    static let history = Key.optional(
        "history", "mapping", default: "none", example: "{table: history.csv}",
        "What actors are known to have chosen, or outcomes to have been, for `entente fit` and `entente hindcast`."
    )
    static let fit = Key.optional(
        "fit", "mapping", default: "all terms, by maximum likelihood", example: "{penalty: ridge}",
        "How weights are fitted to the history.")
    static let hindcast = Key.optional(
        "hindcast", "mapping", default: "one step ahead, over the second half of the history",
        example: "{from: 2006, leads: [1, 3, 5]}",
        "Which parts of the history are forecast from which others.")
    /// The key `patterns`, which is passed over when values of the file are replaced.
    public static let patterns = Key.optional(
        "patterns", "list of patterns", default: "none",
        example:
            "[{id: S1, says: \"…\", outcome: welfare_states, of: ban, against: baseline, direction: lower}]",
        "Claims that `entente patterns` looks at.")

    /// The keys of a scenario.
    public static let section = Section(
        "scenario", "The whole file.",
        keys: [
            scenario, title, descriptionKey, sources, time, run, standards, profiles, compatibility, bodies,
            agreements, actors, relations, adoption, events, policies, uncertainties, outcomes,
            objectives, history, fit, hindcast, patterns,
        ])

    static let replicates = Key.optional(
        "replicates", "whole number, or mapping", unit: "runs per policy", default: "100", example: "500",
        "How many replicates each policy has at each design point, or with `until` when there are enough.")
    static let seed = Key.optional(
        "seed", "whole number", default: "1", example: "42", "The seed of all random draws, 0 to 4294967295.")
    static let adoptionEvery = Key.optional(
        "adoption_every", "whole number", unit: "steps", default: "1", example: "4",
        "How many steps lie between two records of each actor's profile in `adoption.csv`; the last is always there."
    )
    static let seriesEvery = Key.optional(
        "series_every", "whole number", unit: "steps", default: "1", example: "10",
        "How many steps lie between two points of `series.csv`; the last step is always there.")
    static let stopWhen = Key.optional(
        "stop_when", "list of conditions", default: "none: every run has all steps",
        example: "[{outcome: share_standard_china_states, at_least: 1}]",
        "A run ends after the first step after which any of these holds; its state then stays as it is.")
    static let design = Key.optional(
        "design", "mapping", default: "none: the scenario as written", example: "{lhs: {points: 200}}",
        "How points are chosen in the space of `uncertainties`.")
    /// The keys of `run`.
    public static let runSection = Section(
        "run", "What a run does unless the command says otherwise.",
        keys: [replicates, seed, adoptionEvery, seriesEvery, stopWhen, design])
    /// The keys of a condition that ends a run.
    public static let stopSection = Section(
        "run.stop_when[]", "A condition on an outcome that ends the run.", keys: Condition.keys)

    /// Reads a scenario from the root mapping of a file, the timeline having been read before.
    public init?(_ fields: any FieldReader) {
        let word = fields.text(Self.scenario)
        id = word ?? Name("", at: fields.position)
        if let word, word.value.isEmpty || !word.value.unicodeScalars.allSatisfy(Self.isWordScalar) {
            fields.report("'\(word.value)' is no word; use letters, digits, '_' and '-'", at: word.position)
        }
        title = fields.text(Self.title)?.value ?? id.value
        description = fields.text(Self.descriptionKey)?.value ?? ""
        sources = (fields.pairs(Self.sources) ?? []).map { ($0.0, $0.1.value) }
        timeline = fields.timeline
        let run = fields.fields(Self.run, Self.runSection)
        let count = run?.value(Self.replicates)
        precision = count.flatMap { $0.keys.isEmpty ? nil : Precision($0) }
        replicates =
            precision?.first ?? count.flatMap {
                $0.keys.isEmpty ? $0.integer(in: 1...1_000_000_000)?.value : nil
            }
            ?? 100
        seed = UInt32(run?.integer(Self.seed, in: 0...4_294_967_295)?.value ?? 1)
        adoptionEvery = run?.integer(Self.adoptionEvery, in: 1...10_000_000)?.value ?? 1
        seriesEvery = run?.integer(Self.seriesEvery, in: 1...10_000_000)?.value ?? 1
        stopWhen = (run?.items(Self.stopWhen) ?? []).compactMap { item in
            item.fields(Self.stopSection).flatMap { Condition($0) }
        }
        design = run?.value(Self.design).flatMap { DesignRequest($0) }
        standards = (fields.entries(Self.standards) ?? []).compactMap { Standard($0.name, $0.value) }
        profiles = Self.readProfiles(fields, standards)
        compatibilities = Self.readCompatibilities(fields, standards)
        bodies = (fields.entries(Self.bodies) ?? []).compactMap { StandardsBody($0.name, $0.value) }
        accords = (fields.entries(Self.agreements) ?? []).compactMap { Accord($0.name, $0.value) }
        groups = (fields.entries(Self.actors) ?? []).compactMap { ActorGroup($0.name, $0.value) }
        relations = (fields.entries(Self.relations) ?? []).compactMap { Relation($0.name, $0.value) }
        events = (fields.items(Self.events) ?? []).compactMap { Change($0) }
        policies = (fields.entries(Self.policies) ?? []).map { entry in
            if entry.value.items == nil {
                entry.value.report(
                    "policy '\(entry.name.value)' must be a list of changes; write [] for none",
                    at: entry.value.position)
            }
            return Policy(id: entry.name, changes: (entry.value.items ?? []).compactMap { Change($0) })
        }
        if !fields.has(Self.policies) {
            policies = [Policy(id: Name("baseline", at: fields.position), changes: [])]
        }
        outcomes = (fields.items(Self.outcomes) ?? []).compactMap { OutcomeLanguage.outcome($0) }
        if !fields.has(Self.outcomes), let share = Share(nil) { outcomes = [share] }
        uncertainties = (fields.entries(Self.uncertainties) ?? []).compactMap {
            Uncertainty($0.name, $0.value)
        }
        objectives = (fields.items(Self.objectives) ?? []).compactMap { Objective($0) }
        history = fields.fields(Self.history, History.section).flatMap { History($0) }
        fit = fields.fields(Self.fit, FitRequest.section).map { FitRequest($0) }
        hindcast = fields.fields(Self.hindcast, HindcastRequest.section).map { HindcastRequest($0) }
        patterns = (fields.items(Self.patterns) ?? []).compactMap { Pattern($0) }
        guard let adoptionFields = fields.fields(Self.adoption, Adoption.section),
            let adoption = Adoption(adoptionFields)
        else { return nil }
        self.adoption = adoption
        limitMitigations()
    }

    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }

    private static func readProfiles(_ fields: any FieldReader, _ standards: [Standard]) -> [Profile] {
        let ids = standards.map(\.id.value)
        guard fields.has(profiles) else {
            return [Profile(standards: [], ids: [], position: fields.position)]
                + standards.indices.map {
                    Profile(standards: [$0], ids: [ids[$0]], position: standards[$0].id.position)
                }
        }
        var result: [Profile] = []
        for item in fields.items(profiles) ?? [] {
            guard let words = item.items?.map(\.word), !words.contains(where: { $0 == nil }) else {
                item.report("expected a list of standards, such as [west, china] or []", at: item.position)
                continue
            }
            var chosen: Set<Int> = []
            for case let word? in words {
                guard let index = ids.firstIndex(of: word.value) else {
                    item.report(
                        "unknown standard '\(word.value)'; "
                            + (Spelling.suggestion(for: word.value, among: ids)
                                ?? "there are " + ids.joined(separator: ", ")),
                        at: word.position)
                    continue
                }
                if !chosen.insert(index).inserted {
                    item.report("standard '\(word.value)' stands twice in one profile", at: word.position)
                }
            }
            let indices = chosen.sorted()
            let profile = Profile(
                standards: indices, ids: indices.map { ids[$0] }, position: item.position)
            if chosen.count == words.count, result.contains(where: { $0.id == profile.id }) {
                item.report("profile '\(profile.id)' is listed twice", at: item.position)
            }
            result.append(profile)
        }
        if !(1...64).contains(result.count) {
            fields.report("there are \(result.count) profiles; 1 to 64 are possible", at: fields.position)
        }
        return result
    }

    private static func readCompatibilities(
        _ fields: any FieldReader, _ standards: [Standard]
    ) -> [Compatibility] {
        let ids = standards.map(\.id.value)
        var pairs: Set<Set<String>> = []
        return (fields.entries(compatibility) ?? []).compactMap { entry in
            let text = entry.name.value
            let splits = text.indices.filter { text[$0] == "-" }
                .map { (String(text[..<$0]), String(text[text.index(after: $0)...])) }
            guard let (first, second) = splits.first(where: { ids.contains($0.0) && ids.contains($0.1) }),
                first != second
            else {
                entry.value.report(
                    "'\(text)' is no pair of two standards; write 'a-b' with "
                        + ids.joined(separator: ", "), at: entry.name.position)
                return nil
            }
            if !pairs.insert([first, second]).inserted {
                entry.value.report(
                    "the compatibility of '\(first)' and '\(second)' is given twice", at: entry.name.position)
            }
            guard let share = entry.value.timedNumber(in: .unitInterval) else { return nil }
            return Compatibility(
                first: Name(first, at: entry.name.position), second: Name(second, at: entry.name.position),
                share: share)
        }
    }
}
