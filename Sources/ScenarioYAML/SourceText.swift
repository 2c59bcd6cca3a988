internal import ScenarioModel

/// The text of a scenario: Unicode scalars with their lines, free of bytes that an editor would not show.
struct SourceText {
    /// Stands for `*` while YAML is composed, see ``Composer``; a private-use character.
    static let stand: Unicode.Scalar = "\u{F8FE}"

    let file: String
    /// The text without its byte order mark.
    let scalars: [Unicode.Scalar]
    /// The index of the first scalar of each line.
    private let lineStarts: [Int]

    /// Decodes bytes; reports the first that is no text, and gives nil.
    init?(_ bytes: [UInt8], file: String, _ sink: DiagnosticSink) {
        self.file = file
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count)
        var lineStarts = [0]
        var iterator =
            bytes.starts(with: [0xEF, 0xBB, 0xBF])
            ? bytes[3...].makeIterator() : bytes[...].makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var problem: String?
        decoding: while problem == nil {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                let scalar = Unicode.UTF8.decode(encoded)
                if scalars.last == "\r", scalar != "\n" {
                    scalars.removeLast()
                    problem = "a carriage return without a line feed; lines end with LF or CRLF"
                    break decoding
                }
                problem = Self.problem(of: scalar)
                if problem == nil { scalars.append(scalar) }
                if scalar == "\n" { lineStarts.append(scalars.count) }
            case .error:
                problem = "this is not UTF-8; save the file as UTF-8"
            case .emptyInput:
                break decoding
            }
        }
        if problem == nil, scalars.last == "\r" {
            scalars.removeLast()
            problem = "a carriage return without a line feed; lines end with LF or CRLF"
        }
        if let problem {
            let position = SourcePosition(
                file: file, line: lineStarts.count,
                column: scalars.count - lineStarts[lineStarts.count - 1] + 1)
            sink.report(problem, at: position)
            return nil
        }
        self.scalars = scalars
        self.lineStarts = lineStarts
    }

    /// The line and the column after the last scalar.
    var end: (line: Int, column: Int) {
        (lineStarts.count, scalars.count - lineStarts[lineStarts.count - 1] + 1)
    }

    /// The index of the scalar at a line and a column, both from 1; nil when there is none.
    func index(line: Int, column: Int) -> Int? {
        guard line >= 1, line <= lineStarts.count, column >= 1 else { return nil }
        let index = lineStarts[line - 1] + column - 1
        return index < scalars.count ? index : nil
    }

    /// The scalar at a line and a column, both from 1; nil when there is none.
    func scalar(line: Int, column: Int) -> Unicode.Scalar? {
        index(line: line, column: column).map { scalars[$0] }
    }

    /// Why a scalar can't stand in a scenario; nil when it can.
    private static func problem(of scalar: Unicode.Scalar) -> String? {
        let code = scalar.value
        let name =
            "U+" + String(repeating: "0", count: max(0, 4 - String(code, radix: 16).count))
            + String(code, radix: 16, uppercase: true)
        switch code {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF: return nil
        case 0x85, 0x2028, 0x2029: return "the line separator \(name) is not allowed; end lines with LF"
        case 0..<0xA0: return "the control character \(name) is not allowed; remove it"
        case 0xFEFF: return "a byte order mark (U+FEFF) inside the text; remove it"
        case stand.value, 0xFFFE, 0xFFFF: return "the character \(name) is not allowed; remove it"
        default: return nil
        }
    }
}
