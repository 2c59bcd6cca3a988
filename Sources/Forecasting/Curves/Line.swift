internal import NumericKit

/// The line with the least sum of squared vertical distances.
struct Line {
    let slope: Double
    /// The height at 0.
    let intercept: Double

    /// A line through points, at least two of them at different places; otherwise its slope is no number.
    /// - Complexity: O(points).
    init(_ places: [Double], _ heights: [Double]) {
        let (place, height) = (Statistics.mean(places), Statistics.mean(heights))
        let product = Statistics.sum(zip(places, heights).map { ($0 - place) * ($1 - height) })
        slope = product / Statistics.sum(places.map { ($0 - place) * ($0 - place) })
        intercept = height - slope * place
    }
}
