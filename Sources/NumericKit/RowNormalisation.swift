/// What becomes of the rows of a matrix before its weights are rounded to the grid.
public enum RowNormalisation: Sendable, Hashable, CaseIterable {
    /// Each row is divided by the sum of its magnitudes, so that it adds up to at most 1. A row of zeros stays.
    case rows

    /// Each weight is kept, but for its rounding towards zero to the grid.
    case none
}
