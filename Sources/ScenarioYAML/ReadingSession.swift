internal import ScenarioModel

/// What all readers of one file share.
final class ReadingSession {
    let kind: DocumentKind
    let sink: DiagnosticSink
    let tables: TableLoader
    /// The steps of the run; nil before `time` was read and when it is wrong, which is reported there once.
    var timeline: Timeline?
    /// The words of the groups of actors.
    var groups: [String] = []

    init(_ kind: DocumentKind, sink: DiagnosticSink, tables: TableLoader) {
        self.kind = kind
        self.sink = sink
        self.tables = tables
    }
}
