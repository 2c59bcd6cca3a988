/// Who may sign agreements of one kind about what, in the order in which the simulation and its records count them.
///
/// Pairs are counted sponsor by sponsor: the pair of the sponsor at place *s* and the partner at place *p* is
/// s · partners + p, an actor with itself included. What is negotiated apart is a *track*; the *slot* of a pair in a track is
/// track · pairs + pair.
public struct AccordPairs: Sendable {
    /// The sponsors, ascending.
    public let sponsors: [Int]
    /// The partners, ascending.
    public let partners: [Int]
    /// What is negotiated apart: its word, and the standards that it covers, by index.
    public let tracks: [(name: String, standards: [Int])]

    init(_ accord: Accord, in scenario: Scenario) {
        sponsors = accord.sponsors.indices(in: scenario)
        partners = accord.partners.indices(in: scenario)
        tracks = accord.tracks(in: scenario)
    }

    /// The number of pairs.
    public var count: Int { sponsors.count * partners.count }
    /// The number of slots.
    public var slotCount: Int { count * tracks.count }

    /// The sponsor and the partner of a pair.
    public func actors(of pair: Int) -> (sponsor: Int, partner: Int) {
        (sponsors[pair / partners.count], partners[pair % partners.count])
    }

    /// The pairs of some of the sponsors with some of the partners, an actor with itself left out, ascending.
    /// - Complexity: O(sponsors × partners).
    public func pairs(of someSponsors: Set<Int>, with somePartners: Set<Int>) -> [Int] {
        sponsors.enumerated().filter { someSponsors.contains($0.element) }.flatMap { s, sponsor in
            partners.indices.filter { somePartners.contains(partners[$0]) && partners[$0] != sponsor }
                .map { s * partners.count + $0 }
        }
    }
}

extension Accord {
    /// Who may sign it, and about what.
    public func pairs(in scenario: Scenario) -> AccordPairs { AccordPairs(self, in: scenario) }
}
