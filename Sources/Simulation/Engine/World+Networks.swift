internal import NumericKit
internal import ScenarioModel

extension World {
    /// Whether any relation has a network of its own in every replicate.
    var redrawsNetworks: Bool { relations.contains(where: \.isRedrawn) }

    /// The first version of a relation: one for all replicates, or one for each.
    func starts(of relation: Int, _ streams: [RandomStream]) throws -> [RelationVersion] {
        guard relations[relation].isRedrawn else { return [relations[relation].start] }
        return try streams.map {
            RelationVersion(try scenario.relations[relation].weights(in: scenario, stream: $0))
        }
    }
}
