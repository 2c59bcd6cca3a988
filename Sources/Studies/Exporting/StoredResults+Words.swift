/// What the results call things.
extension StoredResults {
    /// The policies in the order of the tables.
    var policies: [String] {
        descriptor.fields(of: "experiments").first { $0.name == "policy" }?.constraints?.enum ?? []
    }

    /// The policy that others are compared with: the one that is itself compared with none.
    var reference: String? {
        let compared = Set(comparison.texts("policy").words)
        return comparison.texts("reference").words.first { !compared.contains($0) }
    }

    /// The policies with the reference first.
    var orderedPolicies: [String] {
        guard let reference else { return policies }
        return [reference] + policies.filter { $0 != reference }
    }

    /// What an outcome is called: the first clause of its description, or its name.
    func title(of outcome: String) -> String {
        guard let description = field(outcome)?.description else { return outcome }
        if let end = description.firstRange(of: ". ") { return String(description[..<end.lowerBound]) }
        return description.hasSuffix(".") ? String(description.dropLast()) : description
    }

    /// The unit of an outcome; nil when it has none.
    func unit(of outcome: String) -> String? { field(outcome)?.unit }

    /// The title of an outcome with its unit, as a heading of a chart.
    func heading(of outcome: String) -> String {
        title(of: outcome) + (unit(of: outcome).map { " (\($0))" } ?? "")
    }

    /// The outcomes that a chart shows, when it can't show all: objectives, and then the first of the tables.
    func shown(_ outcomes: [String], limit: Int) -> [String] {
        let order = descriptor.fields(of: "outcomes").map(\.name).filter(Set(outcomes).contains)
        let wanted = order.filter(objectives.contains)
        return Array((wanted + order.filter { !wanted.contains($0) }).prefix(limit))
    }

    private func field(_ outcome: String) -> ResultsDescriptor.Field? {
        descriptor.fields(of: "outcomes").first { $0.name == outcome }
    }
}
