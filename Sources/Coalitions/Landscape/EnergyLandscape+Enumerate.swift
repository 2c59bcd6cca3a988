internal import NumericKit

extension EnergyLandscape {
    /// The most configurations that ``enumerate()`` visits, 2²³: those of 24 free actors. It then takes some seconds
    /// and about 70 megabytes.
    public static let enumerationLimit = 1 << 23

    /// Whether ``enumerate()`` can visit every configuration.
    public var isEnumerable: Bool { configurationCount.map { $0 <= Self.enumerationLimit } ?? false }

    /// Visits every configuration: all local minima, and from how many configurations steepest descent leads to each.
    ///
    /// The changes of energy of a block of configurations are one matrix product X · W, X the rows of ±1. A switch
    /// counts as lower, equal or higher within ``tolerance``; among equally steep switches the first actor of the list
    /// takes place.
    ///
    /// - Precondition: ``isEnumerable``.
    /// - Complexity: O(configurations · actors²).
    public func enumerate() -> LandscapeSurvey {
        guard let total = configurationCount, total <= Self.enumerationLimit else {
            preconditionFailure("\(units.count) parts have too many configurations; search instead")
        }
        var survey = Enumeration(self, total: total)
        survey.visit()
        return survey.result()
    }

    /// The product of rows of ±1 with the weights.
    func multiply(_ rows: [Double], rows count: Int, into products: inout [Double]) {
        BLAS.multiply(rows, rows: count, inner: self.count, by: weights, columns: self.count, into: &products)
    }
}

/// The state of an enumeration: where steepest descent leads from each configuration.
private struct Enumeration {
    private let landscape: EnergyLandscape
    private let total: Int
    /// The next configuration on the way down; itself in a minimum.
    private var next: [UInt32]
    private var highest = (energy: -Double.infinity, configuration: 0)

    private static let blockSize = 4096

    init(_ landscape: EnergyLandscape, total: Int) {
        self.landscape = landscape
        self.total = total
        next = [UInt32](repeating: 0, count: total)
    }

    mutating func visit() {
        let count = landscape.count
        let size = min(total, Self.blockSize)
        let moves = EnergyLandscape.Moves(landscape)
        let full = landscape.weights.reduce(0, +)
        let margin = EnergyLandscape.tolerance * landscape.span
        var rows = [Double](repeating: 0, count: size * count)
        var products = rows
        for start in stride(from: 0, to: total, by: size) {
            rows.withUnsafeMutableBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                for offset in 0..<size {
                    let number = start + offset
                    landscape.fill(base + offset * count) { $0 > 0 && number >> ($0 - 1) & 1 == 1 }
                }
            }
            landscape.multiply(rows, rows: size, into: &products)
            rows.withUnsafeBufferPointer { rows in
                products.withUnsafeBufferPointer { products in
                    guard let rows = rows.baseAddress, let products = products.baseAddress else { return }
                    for offset in 0..<size {
                        note(
                            start + offset, moves, full, margin, row: rows + offset * count,
                            product: products + offset * count)
                    }
                }
            }
        }
    }

    private mutating func note(
        _ number: Int, _ moves: EnergyLandscape.Moves, _ full: Double, _ margin: Double,
        row: UnsafePointer<Double>, product: UnsafePointer<Double>
    ) {
        var agreement = 0.0
        for i in 0..<landscape.count { agreement += row[i] * product[i] }
        let energy = (full - agreement) / 2
        if energy > highest.energy + margin { highest = (energy, number) }
        switch landscape.steepest(moves, row: row, product: product) {
        case nil: next[number] = UInt32(number)
        // The first unit stays where it is, so its switch is that of all others.
        case 0: next[number] = UInt32(number ^ (total - 1))
        case let unit?: next[number] = UInt32(number ^ 1 << (unit - 1))
        }
    }

    mutating func result() -> LandscapeSurvey {
        var basins = [UInt32](repeating: 0, count: total)
        for start in 0..<total {
            var end = start
            while Int(next[end]) != end { end = Int(next[end]) }
            var place = start
            while Int(next[place]) != end {
                let after = Int(next[place])
                next[place] = UInt32(end)
                place = after
            }
            basins[end] += 1
        }
        let found = (0..<total).filter { basins[$0] > 0 }
        let largest =
            found.count <= LandscapeSurvey.minimumLimit
            ? found[...]
            : found.sorted { (basins[$1], $0) < (basins[$0], $1) }.prefix(LandscapeSurvey.minimumLimit)
        let minima = largest.map { number in
            LandscapeMinimum(
                landscape, camps: landscape.camps(ofConfiguration: number), basin: Int(basins[number]),
                configuration: number)
        }
        return LandscapeSurvey(
            method: .enumeration(configurations: total), minima: landscape.sorted(minima),
            minimumCount: found.count, meanEnergy: landscape.meanEnergy,
            maximumEnergy: landscape.energy(landscape.camps(ofConfiguration: highest.configuration)),
            destinations: next)
    }
}
