/// The kinds of files, told apart by their first key.
enum DocumentKind: String, CaseIterable {
    case scenario
    case landscape
    case power

    /// The file as messages name it.
    var place: String {
        switch self {
        case .scenario, .landscape: "the \(rawValue)"
        case .power: "the body"
        }
    }

    /// What the file is.
    var noun: String {
        switch self {
        case .scenario, .landscape: "a \(rawValue)"
        case .power: "a voting body"
        }
    }

    /// The command that reads it.
    var command: String { self == .scenario ? "entente run" : "entente \(rawValue)" }
}
