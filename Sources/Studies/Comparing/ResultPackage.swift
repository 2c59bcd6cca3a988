internal import Foundation
internal import TableKit

/// The tables of a results folder, each as its study wrote it.
struct ResultPackage {
    /// The title of the study's scenario.
    let title: String
    private let folder: String
    private let resources: [Descriptor.Resource]

    private struct Descriptor: Decodable {
        struct Resource: Decodable {
            let path: String
            let hash: String
        }
        let title: String
        let resources: [Resource]
    }

    /// The package of a folder.
    /// - Throws: ``ComparedStudyError`` if there is none, `FileError` if there is no folder or its file can't be read.
    init(folder: String) throws {
        guard Files.isFolder(folder) else {
            // What is wrong with the path is what the system says when it is read.
            _ = try Files.read(folder)
            throw ComparedStudyError("'\(folder)' is a file; give the folder of a study's results")
        }
        let path = Files.join(folder, "datapackage.json")
        guard Files.isFile(path) else {
            throw ComparedStudyError(
                "'\(folder)' holds no results, since there is no datapackage.json in it; give a folder that "
                    + "'entente run' has written, such as results/6g")
        }
        let bytes = try Files.read(path, limit: 16 << 20)
        guard let descriptor = try? JSONDecoder().decode(Descriptor.self, from: Data(bytes)),
            descriptor.resources.contains(where: { $0.path == "comparison.csv" })
        else {
            throw ComparedStudyError(
                "'\(path)' describes no study; give a folder that 'entente run' has written, such as results/6g"
            )
        }
        (self.folder, title, resources) = (folder, descriptor.title, descriptor.resources)
    }

    /// Whether the study has a table.
    func has(_ name: String) -> Bool { resources.contains { $0.path == "\(name).csv" } }

    /// A table that the study has.
    /// - Throws: `FileError` if it can't be read, ``ComparedStudyError`` if it has other content than its study wrote.
    func table(_ name: String) throws -> Table {
        let path = Files.join(folder, "\(name).csv")
        let bytes = try Files.read(path)
        guard
            resources.contains(where: {
                $0.path == "\(name).csv" && $0.hash == "sha256:" + Digest.sha256(bytes)
            })
        else {
            throw ComparedStudyError(
                "'\(path)' is not what its study wrote, since its SHA-256 is not that of datapackage.json; run the study "
                    + "again")
        }
        return try Table(CSVDocument.parse(bytes, file: path))
    }

    /// The rows of a table.
    struct Table {
        let rows: [Row]

        init(_ document: CSVDocument) {
            let places = Dictionary(
                uniqueKeysWithValues: document.header.enumerated().map { ($1.text, $0) })
            rows = document.rows.map { Row(file: document.file, places: places, cells: $0) }
        }
    }

    /// A row whose cells are found by the names of their columns.
    struct Row {
        fileprivate let file: String
        fileprivate let places: [String: Int]
        fileprivate let cells: [CSVCell]

        /// The text of a cell.
        func text(_ column: String) throws(ComparedStudyError) -> String {
            guard let place = places[column] else {
                throw ComparedStudyError(
                    "'\(file)' has no column '\(column)'; another version of Entente wrote it, so run the study again"
                )
            }
            return cells[place].text
        }

        /// The number of a cell; nil for an empty one.
        func number(_ column: String) throws(ComparedStudyError) -> Double? {
            let text = try text(column)
            guard !text.isEmpty else { return nil }
            guard let number = Double(text) else { throw noNumber(text, column) }
            return number
        }

        /// The number of a cell that must have one.
        func value(_ column: String) throws(ComparedStudyError) -> Double {
            guard let number = try number(column) else { throw noNumber("", column) }
            return number
        }

        private func noNumber(_ text: String, _ column: String) -> ComparedStudyError {
            let line = cells.first?.line ?? 0
            return ComparedStudyError(
                "\(file):\(line): '\(text)' in column '\(column)' is no number; another version of Entente wrote it, so "
                    + "run the study again")
        }
    }
}
