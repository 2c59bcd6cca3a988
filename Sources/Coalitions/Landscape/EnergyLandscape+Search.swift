internal import NumericKit

extension EnergyLandscape {
    /// Looks for local minima by steepest descent from random configurations, for landscapes too large to visit
    /// whole.
    ///
    /// In start number k each unit draws its side by the key of its first actor and by k, so that a new actor moves
    /// nobody else's draws, and a search of more starts begins with the same ones.
    ///
    /// - Parameters:
    ///   - starts: How many configurations are drawn; 1 to 2³² − 1.
    ///   - seed: The seed.
    ///   - keys: A number for each actor, such as `StableHash.fnv1a64` of its id; no two alike.
    /// - Complexity: O(starts · actors · (actors + steps)).
    public func search(starts: Int, seed: UInt32, keys: [UInt64]) -> LandscapeSurvey {
        precondition(keys.count == count, "every actor needs a key")
        precondition((1...Int(UInt32.max)).contains(starts), "1 to 2^32 - 1 starts are possible")
        let stream = RandomStream(seed: seed, replicate: 0)
        let moves = Moves(self)
        var found: [[Bool]] = []
        var basins: [Int] = []
        var indices: [[Bool]: Int] = [:]
        for start in 0..<starts {
            var row = [Double](repeating: 0, count: count)
            row.withUnsafeMutableBufferPointer { buffer in
                guard let base = buffer.baseAddress else { return }
                fill(base) { unit in
                    let key = keys[units[unit].places[0].actor]
                    let words = stream.words(entity: key, moment: UInt32(start), purpose: 1)
                    return words[0] >> 31 == 1
                }
            }
            var product = [Double](repeating: 0, count: count)
            multiply(row, rows: 1, into: &product)
            descend(moves, row: &row, product: &product)
            // Which camp is the first one does not matter; the first actor's is.
            let camps = row.map { $0 != row[0] }
            if let index = indices[camps] {
                basins[index] += 1
            } else {
                indices[camps] = found.count
                found.append(camps)
                basins.append(1)
            }
        }
        return survey(found, basins, starts: starts, seed: seed)
    }

    private func survey(_ found: [[Bool]], _ basins: [Int], starts: Int, seed: UInt32) -> LandscapeSurvey {
        let largest = found.indices.sorted { (basins[$1], $0) < (basins[$0], $1) }
            .prefix(LandscapeSurvey.minimumLimit)
        let minima = largest.map { index in
            LandscapeMinimum(self, camps: found[index], basin: basins[index], configuration: nil)
        }
        return LandscapeSurvey(
            method: .search(starts: starts, seed: seed), minima: sorted(minima), minimumCount: found.count,
            meanEnergy: meanEnergy, maximumEnergy: nil, destinations: [])
    }

    /// Steepest descent in place.
    func descend(_ moves: Moves, row: inout [Double], product: inout [Double]) {
        row.withUnsafeMutableBufferPointer { row in
            product.withUnsafeMutableBufferPointer { product in
                weights.withUnsafeBufferPointer { weights in
                    guard let row = row.baseAddress, let product = product.baseAddress,
                        let weights = weights.baseAddress
                    else { return }
                    while let unit = steepest(moves, row: row, product: product) {
                        let actor = units[unit].places[0].actor
                        row[actor] = -row[actor]
                        BLAS.add(2 * row[actor], weights + actor * count, to: product, count: count)
                    }
                }
            }
        }
    }
}
