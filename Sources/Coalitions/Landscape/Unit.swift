extension EnergyLandscape {
    /// Actors whose places to each other are given, or a single free one.
    struct Unit: Sendable {
        /// The actors with their sides; the first one is on the near side.
        let places: [(actor: Int, isOpposed: Bool)]
        /// Whether it is a single actor that can switch.
        let isFree: Bool

        /// The actor of a free unit.
        var freeActor: Int? { isFree ? places[0].actor : nil }

        /// The units of some actors, in the order of their first actors.
        static func units(of count: Int, ties: [[(actor: Int, isOpposed: Bool)]]) -> [Unit] {
            var tieOf = [Int?](repeating: nil, count: count)
            for (index, tie) in ties.enumerated() {
                for place in tie {
                    precondition(tieOf[place.actor] == nil, "actor \(place.actor) is in two ties")
                    tieOf[place.actor] = index
                }
            }
            var units: [Unit] = []
            var done = [Bool](repeating: false, count: ties.count)
            for actor in 0..<count {
                guard let index = tieOf[actor] else {
                    units.append(Unit(places: [(actor, false)], isFree: true))
                    continue
                }
                guard !done[index] else { continue }
                done[index] = true
                let places = ties[index].sorted { $0.actor < $1.actor }
                let first = places[0].isOpposed
                units.append(Unit(places: places.map { ($0.actor, $0.isOpposed != first) }, isFree: false))
            }
            return units
        }
    }

    /// The camps of a configuration by its number: bit k − 1 tells whether unit k is on the far side; the first unit
    /// never is.
    public func camps(ofConfiguration number: Int) -> [Bool] {
        camps { $0 > 0 && number >> ($0 - 1) & 1 == 1 }
    }

    /// The camps when some units are on the far side.
    func camps(isFar: (_ unit: Int) -> Bool) -> [Bool] {
        var camps = [Bool](repeating: false, count: count)
        for (index, unit) in units.enumerated() {
            let far = isFar(index)
            for place in unit.places { camps[place.actor] = place.isOpposed != far }
        }
        return camps
    }

    /// A row of ±1, which the products with the weights take, for a configuration.
    func fill(_ row: UnsafeMutablePointer<Double>, isFar: (_ unit: Int) -> Bool) {
        for (index, unit) in units.enumerated() {
            let side: Double = isFar(index) ? -1 : 1
            for place in unit.places { row[place.actor] = place.isOpposed ? -side : side }
        }
    }
}
