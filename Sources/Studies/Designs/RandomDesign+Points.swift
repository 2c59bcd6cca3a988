internal import NumericKit
internal import ScenarioModel

extension RandomDesign: CubeDesign {
    /// Coordinates addressed by path and point.
    func coordinates(_ paths: [String], seed: UInt32) -> [[Double]] {
        let stream = DesignPurpose.stream(seed)
        let entities = paths.map { StableHash.fnv1a64($0) }
        return (0..<UInt32(points)).map { point in
            entities.map {
                stream.uniform(entity: $0, moment: point, purpose: DesignPurpose.coordinate, draw: 0)
            }
        }
    }
}
