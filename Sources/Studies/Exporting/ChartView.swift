/// Parts of specifications that several charts share.
enum ChartView {
    static let blue = "#3b7db8"
    static let darkBlue = "#1c4a78"
    static let orange = "#d9822b"

    /// A row of panels for one outcome, a panel for each policy, on common axes.
    ///
    /// - Parameters:
    ///   - policyLimit: How many policies are shown at most; the reference is among them.
    ///   - columns: How many panels stand side by side.
    ///   - layers: What a panel shows.
    ///   - transform: What is done with the rows first. The default is nothing.
    ///   - width: The width of a panel in pixels, or steps.
    ///   - height: The height of a panel in pixels, or steps.
    static func panels(
        _ results: StoredResults, outcome: String, policyLimit: Int, columns: Int, layers: JSONValue,
        transform: [JSONValue] = [], width: JSONValue, height: JSONValue
    ) -> JSONValue {
        let policies = Array(results.orderedPolicies.prefix(policyLimit))
        let filter: [JSONValue] =
            [["filter": ["field": "outcome", "equal": .text(outcome)]]]
            + (policies.count < results.policies.count ? [only("policy", policies)] : [])
        return [
            "title": ["text": .text(results.heading(of: outcome)), "anchor": "start", "fontSize": 12],
            "transform": .list(filter + transform),
            "facet": [
                "field": "policy", "type": "nominal", "title": nil, "sort": .list(policies.map { .text($0) }),
            ],
            "columns": .integer(min(columns, max(1, policies.count))),
            "spec": ["width": width, "height": height, "layer": layers],
        ]
    }

    /// Keeps the rows with some of a column's words.
    static func only(_ column: String, _ words: [String]) -> JSONValue {
        ["filter": ["field": .text(column), "oneOf": .list(words.map { .text($0) })]]
    }
}
