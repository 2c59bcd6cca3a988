/// The scenario that `entente new` writes: small, commented, and running.
enum StarterScenario {
    /// The files with their texts.
    static let files: [(name: String, text: String)] = [("scenario.yaml", scenario), ("states.csv", states)]

    private static let scenario = """
        # A scenario: two rival standards and six states. Every key is explained in docs/scenario-reference.md.
        scenario: starter
        title: "Two standards, six states"
        description: "Does the world end up with one standard or two, and what does a ban change?"

        # One step is as long as these dates say: a year (2025), a quarter (2025-Q1) or a month (2025-01).
        time: {from: 2025-Q1, to: 2034-Q4}
        run: {replicates: 200, seed: 1}

        standards:
          north: {sponsor: alpha, quality: {value: 1.0, source: "assumption: both are as good"}}
          south: {sponsor: beta, quality: {value: 1.0, source: "assumption: both are as good"}}

        # What a state can choose: [] waits, [north, south] runs both.
        profiles: [[], [north], [south], [north, south]]

        # Users of one standard get this share of the benefit of the other's users, through gateways.
        compatibility: {north-south: 0.3}

        actors:
          # Each row of the table is a state, each column an attribute.
          states: {table: states.csv, weight: market}

        relations:
          # Whom a state looks at: everybody, in proportion to the size of the market.
          trade: {complete: true, among: states, weighted_by: market}
          # What a state thinks of the two sponsors.
          trust: {columns: {alpha: trust_alpha, beta: trust_beta}, among: states}

        adoption:
          # In every step a state reconsiders with this probability.
          revision: {simultaneous: {hazard: 0.15}}
          # It takes the profile of greatest utility, up to what the model doesn't see.
          choice: {logit: {temperature: 0.5}}
          states:
            network: {network: trade, weight: {value: 2.0, source: "assumption"}}
            quality: {quality: standard, weight: 1.0}
            trust: {sponsor: trust, weight: 1.0}
            switching: {switching: new_standards, cost: 0.5}
            both: {attribute: extra_standards, weight: -0.4}

        policies:
          baseline: []
          ban:
            - {at: 2027-Q1, ban: {standards: south, actors: {bloc: west}}}
          subsidy:
            - {at: 2027-Q1, ramp: 8, subsidy: {standards: south, actors: {bloc: open}, amount: 0.8}}

        outcomes:
          - share: {of: standards}
          - bifurcation
          - interoperability_loss
          - lock_in_time
          - welfare

        """

    private static let states = """
        id,market,bloc,trust_alpha,trust_beta,source
        alpha,30,west,1,0,assumption
        beta,30,east,0,1,assumption
        gamma,15,west,0.8,0.2,assumption
        delta,10,open,0.5,0.5,assumption
        epsilon,8,open,0.5,0.5,assumption
        zeta,7,open,0.4,0.6,assumption

        """
}
