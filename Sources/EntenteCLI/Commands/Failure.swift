import ArgumentParser
import Entente

/// Turns an error into its message and exit code; the only place from which the program ends in failure.
enum Failure {
    /// The codes of sysexits.h that the program uses, and those of signals.
    enum Code {
        static let usage: Int32 = 64
        static let data: Int32 = 65
        static let unavailable: Int32 = 69
        static let internalError: Int32 = 70
        static let cannotCreate: Int32 = 73
        static let inputOutput: Int32 = 74
    }

    /// The most diagnostics that are printed.
    static let diagnosticLimit = 50

    static func exit(with error: any Error) -> Never {
        switch error {
        case let error as ScenarioError:
            report(error.diagnostics)
            EntenteCommand.exit(withError: ExitCode(Code.data))
        case let error as DesignError where error.position != nil:
            Terminal.error("\(error)")
            EntenteCommand.exit(withError: ExitCode(Code.data))
        case let error as CSVError:
            Terminal.error("\(error)")
            EntenteCommand.exit(withError: ExitCode(Code.data))
        case let error as Interruption:
            if error.cause is StudyCancelled {
                Terminal.error("stopped; \(error.advice)")
                EntenteCommand.exit(withError: ExitCode(128 + Signals.received))
            }
            Terminal.error("note: \(error.advice)")
            exit(with: error.cause)
        case is StudyCancelled:
            Terminal.error("stopped; nothing was written")
            EntenteCommand.exit(withError: ExitCode(128 + Signals.received))
        case is ExitCode, is ValidationError, is CleanExit:
            EntenteCommand.exit(withError: error)
        case let error where code(of: error) != nil:
            Terminal.error("error: \(error)")
            EntenteCommand.exit(withError: ExitCode(code(of: error) ?? Code.internalError))
        default:
            let code = EntenteCommand.exitCode(for: error)
            if code == .failure {
                Terminal.error("internal error: \(error); please report it with the scenario that caused it")
                EntenteCommand.exit(withError: ExitCode(Code.internalError))
            }
            EntenteCommand.exit(withError: error)
        }
    }

    /// The exit code of an error that its own words describe; nil for any other.
    private static func code(of error: any Error) -> Int32? {
        switch error {
        case let error as FileError: error.kind == .cannotCreate ? Code.cannotCreate : Code.inputOutput
        case let error as ExportError: exportCode(error)
        case let error as HubError: error.isUsage ? Code.usage : Code.data
        case let error as ForecastError: error.kind == .usage ? Code.usage : Code.cannotCreate
        case is LedgerError: Code.cannotCreate
        case is NoRunsLeft, is NumericalFailure, is ComparedStudyError, is HistoryFitError: Code.data
        case is SchedulerError: Code.unavailable
        case is UnknownPolicy, is MemoryNeed, is OverrideError, is DesignRequestError, is DesignError,
            is ShardError, is UnknownDate:
            Code.usage
        default: nil
        }
    }

    private static func exportCode(_ error: ExportError) -> Int32 {
        switch error.kind {
        case .usage: Code.usage
        case .data: Code.data
        case .destination: Code.cannotCreate
        }
    }

    /// Prints diagnostics, the first ones in full and the number of the rest.
    static func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics.prefix(diagnosticLimit) { Terminal.error("\(diagnostic)") }
        let errors = diagnostics.count { $0.severity == .error }
        if diagnostics.count > diagnosticLimit {
            Terminal.error("… and \(diagnostics.count - diagnosticLimit) more")
        }
        if errors > 1 { Terminal.error("\(errors) errors") }
    }
}
