/// An undirected graph without loops or duplicates, under construction.
struct SimpleGraph {
    /// For each vertex its neighbours in ascending order.
    private var neighbours: [[Int32]]

    /// A graph of `count` vertices and no edges.
    init(vertices count: Int) {
        neighbours = Array(repeating: [], count: count)
    }

    /// Every edge in both directions, in order.
    var edges: [GraphEdge] {
        var edges: [GraphEdge] = []
        edges.reserveCapacity(neighbours.reduce(0) { $0 + $1.count })
        for (from, list) in neighbours.enumerated() {
            for to in list { edges.append(GraphEdge(from: from, to: Int(to))) }
        }
        return edges
    }

    /// Whether the two vertices are joined.
    func contains(_ a: Int, _ b: Int) -> Bool {
        let place = position(of: b, in: a)
        return place < neighbours[a].count && Int(neighbours[a][place]) == b
    }

    /// Joins two vertices, unless they are the same or already joined.
    mutating func insert(_ a: Int, _ b: Int) {
        guard a != b, !contains(a, b) else { return }
        neighbours[a].insert(Int32(b), at: position(of: b, in: a))
        neighbours[b].insert(Int32(a), at: position(of: a, in: b))
    }

    /// Parts two joined vertices.
    mutating func remove(_ a: Int, _ b: Int) {
        guard contains(a, b) else { return }
        neighbours[a].remove(at: position(of: b, in: a))
        neighbours[b].remove(at: position(of: a, in: b))
    }

    /// The stranger number `rank`, in ascending order, among the vertices that `vertex` is not joined to.
    func stranger(_ rank: Int, of vertex: Int) -> Int {
        var candidate = rank
        var passedSelf = false
        for stored in neighbours[vertex] {
            let neighbour = Int(stored)
            if !passedSelf, vertex < neighbour {
                passedSelf = true
                if candidate >= vertex { candidate += 1 }
            }
            if candidate >= neighbour { candidate += 1 }
        }
        if !passedSelf, candidate >= vertex { candidate += 1 }
        return candidate
    }

    /// The number of vertices that `vertex` is neither joined to nor is itself.
    func strangers(of vertex: Int) -> Int {
        neighbours.count - 1 - neighbours[vertex].count
    }

    /// Where `b` is, or belongs, among the neighbours of `a`.
    private func position(of b: Int, in a: Int) -> Int {
        var (low, high) = (0, neighbours[a].count)
        while low < high {
            let middle = (low + high) / 2
            if Int(neighbours[a][middle]) < b { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
