/// The terms of one group that depend on choices, as a block looks at them.
///
/// Each block has a list of its own, whose terms are looked at in place: a term taken out of an array is a copy, and
/// copies of one term by several workers contend for its reference count.
final class TermList {
    private let terms: UnsafeMutableBufferPointer<CompiledTerm>

    init(_ list: [CompiledTerm]) {
        terms = .allocate(capacity: list.count)
        _ = terms.initialize(from: list)
    }

    deinit {
        terms.deinitialize()
        terms.deallocate()
    }

    /// Adds every term to the utilities of a batch.
    func add(_ parameters: [Double], to batch: Batch, _ view: ReplicateView) {
        for index in terms.indices {
            terms[index].feature.add(parameters[terms[index].coefficient], to: batch, view)
        }
    }

    /// Adds every term of the profiles held to the numbers in `batch.utility(0)`.
    func addHeld(_ parameters: [Double], to batch: Batch, _ view: ReplicateView) {
        for index in terms.indices {
            terms[index].feature.addHeld(parameters[terms[index].coefficient], to: batch, view)
        }
    }
}
