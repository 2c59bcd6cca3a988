import Foundation

/// A terminal that a test holds the other end of, for what the program shows only to people.
final class PseudoTerminal {
    private let master: Int32
    /// The end of the program.
    let handle: FileHandle
    private(set) var text = ""

    struct Failure: Error {
        let call: String
        let code = errno
    }

    init() throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard master >= 0 else { throw Failure(call: "open /dev/ptmx") }
        guard let name = Self.unlock(master) else { throw Failure(call: "unlock") }
        let slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard slave >= 0 else { throw Failure(call: "open \(name)") }
        handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    }

    deinit { close(master) }

    /// Lets the program's end be opened, and tells its path.
    private static func unlock(_ master: Int32) -> String? {
        #if os(Linux)
            // unlockpt and ptsname, which Swift does not see: TIOCSPTLCK and TIOCGPTN.
            var lock: Int32 = 0
            var number: UInt32 = 0
            guard ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
                return nil
            }
            return "/dev/pts/\(number)"
        #else
            guard grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master) else { return nil }
            return String(cString: name)
        #endif
    }

    /// Takes in what is shown until it contains a text, for at most a minute.
    func wait(for expected: String) throws {
        for _ in 0..<600 where !text.contains(expected) { readPart(milliseconds: 100) }
        guard text.contains(expected) else { throw Failure(call: "waiting for '\(expected)' in '\(text)'") }
    }

    /// Takes in what is left.
    func drain() {
        while readPart(milliseconds: 0) {}
    }

    @discardableResult
    private func readPart(milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        text += String(decoding: buffer[..<count], as: UTF8.self)
        return true
    }
}
