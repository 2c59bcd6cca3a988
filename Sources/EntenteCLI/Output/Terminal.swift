import Entente
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The only place that writes to the terminal: data to standard output, everything else to standard error.
enum Terminal {
    /// Writes a line to standard output; ends the program when that fails, unless the reader has left.
    static func output(_ text: String) {
        let code = write(text + "\n", to: STDOUT_FILENO)
        guard code != 0, code != EPIPE else { return }
        let reason = code == ENOSPC ? "no space left on the disk" : "system error \(code)"
        Failure.exit(with: FileError(path: "standard output", reason: reason, kind: .cannotWrite))
    }
    /// Writes a line to standard error.
    static func error(_ text: String) { write(text + "\n", to: STDERR_FILENO) }
    /// Writes text to standard error without a line end.
    static func errorPart(_ text: String) { write(text, to: STDERR_FILENO) }

    /// Whether standard output is a terminal.
    static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    /// Whether standard error is a terminal.
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// The width of standard output in characters; 100 when it is no terminal.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return Int(size.ws_col)
    }

    /// A duration for people.
    static func seconds(_ value: Double) -> String {
        value < 100
            ? String(format: "%.1f s", value)
            : String(format: "%d min %02d s", Int(value) / 60, Int(value) % 60)
    }

    /// Writes all of a text and returns `errno`, 0 for success.
    @discardableResult
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno }
            bytes = bytes.dropFirst(count)
        }
        return 0
    }

    private static func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, start, count)
        #else
            Darwin.write(descriptor, start, count)
        #endif
    }
}
