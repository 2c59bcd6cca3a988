import Entente

/// Weights by columns: who looks at an actor, and how much.
protocol Columns: Sendable {
    /// The bytes that a move reads and writes: weights read, two exposures each read and written.
    var bytesPerMove: Int { get }
    /// Moves an actor's column from the exposures to one profile to those to another.
    func move(_ actor: Int, from left: UnsafeMutablePointer<Double>, to taken: UnsafeMutablePointer<Double>)
}

/// All actors look at all: one vector per column.
struct DenseColumns: Columns {
    private let actors: Int
    private let weights: [Double]

    init(actors: Int) {
        self.actors = actors
        weights = (0..<actors * actors).map { Double($0 % 1009) / 1_000_000 }
    }

    /// The column is read for each of the two exposures.
    var bytesPerMove: Int { 2 * actors * (8 + 16) }

    func move(_ actor: Int, from left: UnsafeMutablePointer<Double>, to taken: UnsafeMutablePointer<Double>) {
        weights.withUnsafeBufferPointer { weights in
            guard let column = weights.baseAddress.map({ $0 + actor * actors }) else { return }
            BLAS.add(-1, column, to: left, count: actors)
            BLAS.add(1, column, to: taken, count: actors)
        }
    }
}

/// A few actors look at each: their places and weights, most of them near on a ring and one in ten anywhere.
struct SparseColumns: Columns {
    private let neighbours: Int
    private let places: [Int32]
    private let weights: [Double]

    init(actors: Int, neighbours: Int) {
        self.neighbours = neighbours
        let random = RandomStream(seed: 0, replicate: 0)
        places = (0..<actors * neighbours).map { edge in
            let (actor, offset) = (edge / neighbours, edge % neighbours - neighbours / 2)
            let words = random.words(entity: UInt64(edge), moment: 0, purpose: 0)
            let near = (actor + (offset < 0 ? offset : offset + 1) + actors) % actors
            return Int32(words[0] % 10 == 0 ? Int(words[1]) % actors : near)
        }
        weights = Array(repeating: 1 / Double(neighbours), count: places.count)
    }

    /// Places and weights are read once.
    var bytesPerMove: Int { neighbours * (4 + 8 + 2 * 16) }

    func move(_ actor: Int, from left: UnsafeMutablePointer<Double>, to taken: UnsafeMutablePointer<Double>) {
        places.withUnsafeBufferPointer { places in
            weights.withUnsafeBufferPointer { weights in
                for edge in actor * neighbours..<(actor + 1) * neighbours {
                    left[Int(places[edge])] -= weights[edge]
                    taken[Int(places[edge])] += weights[edge]
                }
            }
        }
    }
}
