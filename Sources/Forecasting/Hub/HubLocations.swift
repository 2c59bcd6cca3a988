internal import TableKit

/// Finds the tables of forecasts in files and folders.
struct HubLocations {
    /// A table, and the model whose forecasts it has unless it says so itself.
    struct Table {
        let path: String
        let model: String
    }

    /// The tables of a path, ascending: a file; the files of a model's folder; those of the folders in a folder; or of
    /// the folder `model-output` in it.
    /// - Throws: ``HubError`` when there is none.
    static func tables(_ path: String) throws(HubError) -> [Table] {
        guard Files.isFolder(path) else { return [Table(path: path, model: model(ofFile: path))] }
        let outputs = Files.join(path, "model-output")
        let root = Files.isFolder(outputs) ? outputs : path
        let names = Files.names(in: root)
        var tables = csv(in: root, names)
        for name in names where Files.isFolder(Files.join(root, name)) {
            let folder = Files.join(root, name)
            tables += csv(in: folder, Files.names(in: folder))
        }
        if tables.isEmpty { throw .noTable(path) }
        return tables
    }

    private static func csv(in folder: String, _ names: [String]) -> [Table] {
        names.filter { $0.hasSuffix(".csv") && Files.isFile(Files.join(folder, $0)) }
            .map { Table(path: Files.join(folder, $0), model: name(folder)) }
    }

    /// The last part of a path.
    private static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The model of a file that is given by itself: its name without the date of the round. A `forecast.csv` is that of its
    /// folder.
    private static func model(ofFile path: String) -> String {
        let parts = path.split(separator: "/")
        var name = name(path)
        if name.hasSuffix(".csv") { name.removeLast(4) }
        if name == "forecast", parts.count > 1 { return String(parts[parts.count - 2]) }
        let date = name.prefix(10)
        if name.count > 11, Day(String(date)) != nil, name.dropFirst(10).hasPrefix("-") {
            return String(name.dropFirst(11))
        }
        return name
    }
}
