import Foundation

extension Workspace {
    /// The units of work in a folder of results, by name, ascending.
    func units(_ folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)/units")
        return (names ?? []).filter { $0.hasSuffix(".unit") }.sorted()
    }

    /// How many runs a unit has, as its name tells: `<policy>.<point>.r<first>-<last>.unit`.
    static func runCount(ofUnit name: String) -> Int {
        let numbers = name.split(separator: ".r").last?.split(separator: ".")[0].split(separator: "-") ?? []
        guard numbers.count == 2, let first = Int(numbers[0]), let last = Int(numbers[1]) else { return 0 }
        return last - first + 1
    }
}

extension Ending {
    /// How many runs were kept from earlier, as the last line of `--progress json` tells.
    var kept: Int? {
        guard let line = error.split(separator: "\n").last(where: { $0.hasPrefix("{") }),
            let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        else { return nil }
        return object["kept"] as? Int
    }
}
