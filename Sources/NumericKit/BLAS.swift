internal import COpenBLAS

/// The two operations of OpenBLAS that the engine needs.
///
/// On weights from an ``ExactMatrix`` and adoptions of 0 or 1 both are exact, whichever kernel the library picks
/// for the processor and however many threads it uses. Pointers must not overlap unless said otherwise.
public enum BLAS {
    /// Makes the library work on the caller's thread alone.
    ///
    /// The engine runs one worker per core and places replicates by index; threads inside the library would only
    /// compete with the workers. The setting holds for the whole process.
    public static func useOneThread() {
        openblas_set_num_threads(1)
    }

    /// The matrix product C = X · B, all three stored by rows.
    ///
    /// - Parameters:
    ///   - x: X, `rows * inner` numbers.
    ///   - rows: The rows of X and of C.
    ///   - inner: The columns of X and the rows of B; with 0 of them C is all zeros.
    ///   - b: B, `inner * columns` numbers.
    ///   - columns: The columns of B and of C.
    ///   - c: C, `rows * columns` numbers, overwritten; what was there is not read.
    /// - Complexity: O(rows · inner · columns).
    public static func multiply(
        _ x: UnsafePointer<Double>, rows: Int, inner: Int, by b: UnsafePointer<Double>, columns: Int,
        into c: UnsafeMutablePointer<Double>
    ) {
        precondition(rows >= 0 && inner >= 0 && columns >= 0, "a matrix cannot have a negative size")
        guard rows > 0, columns > 0 else { return }
        guard inner > 0 else { return c.update(repeating: 0, count: rows * columns) }
        cblas_dgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), blasint(columns), blasint(inner),
            1, x, blasint(inner), b, blasint(columns), 0, c, blasint(columns))
    }

    /// Adds `alpha` times one vector to another: y ← y + alpha · x.
    ///
    /// - Parameters:
    ///   - alpha: The factor; 1 when an actor adopts and −1 when it leaves.
    ///   - x: The vector added, `count` numbers.
    ///   - y: The vector changed, `count` numbers.
    ///   - count: The length of both.
    /// - Complexity: O(count).
    public static func add(
        _ alpha: Double, _ x: UnsafePointer<Double>, to y: UnsafeMutablePointer<Double>, count: Int
    ) {
        precondition(count >= 0, "a vector cannot have a negative size")
        guard count > 0 else { return }
        cblas_daxpy(blasint(count), alpha, x, 1, y, 1)
    }

    /// The library's version, build options and the processor it chose kernels for, in one line.
    ///
    /// For the record of a run and never for its results.
    public static var configuration: String {
        let options = openblas_get_config().map { String(cString: $0) } ?? "OpenBLAS"
        let core = openblas_get_corename().map { String(cString: $0) } ?? "unknown"
        let words = options.split(separator: " ").joined(separator: " ")
        return "\(words); running on \(core)"
    }
}
