internal import ScenarioModel

extension Node {
    /// The node as YAML of one line, which is read as the same values.
    var flow: String {
        switch form {
        case .scalar(let text, let isPlain):
            if isNothing { return "null" }
            return isPlain && text.unicodeScalars.allSatisfy(Self.isSafe) ? text : Self.quoted(text)
        case .list(let items): return "[" + items.map(\.flow).joined(separator: ", ") + "]"
        case .mapping(let entries):
            return "{" + entries.map { "\(Self.key($0.key.value)): \($0.value.flow)" }.joined(separator: ", ")
                + "}"
        case .refused: return "null"
        }
    }

    /// Gives the node, and all that is in it, one position.
    mutating func move(to position: SourcePosition) {
        self.position = position
        switch form {
        case .scalar, .refused: break
        case .list(var items):
            for index in items.indices { items[index].move(to: position) }
            form = .list(items)
        case .mapping(var entries):
            for index in entries.indices {
                entries[index].key.position = position
                entries[index].value.move(to: position)
            }
            form = .mapping(entries)
        }
    }

    private static func key(_ text: String) -> String {
        !text.isEmpty && text.unicodeScalars.allSatisfy(isSafe) ? text : quoted(text)
    }

    /// Scalars that mean nothing in YAML but themselves, of which numbers, dates and ids are made.
    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", ".", "+", "-", "/": true
        default: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
