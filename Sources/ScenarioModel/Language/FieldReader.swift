/// What a part of the scenario language asks of the reader of one mapping.
///
/// Every accessor takes the declaration of a key. A missing optional key gives nil; a missing required key, or
/// a value of the wrong type, range or name is reported by the reader with its position and gives nil too.
/// A scenario with a reported error is never returned, so callers may fill in anything for nil.
public protocol FieldReader {
    /// Where the mapping begins.
    var position: SourcePosition { get }
    /// The dotted path of the mapping in the scenario.
    var path: String { get }
    /// The steps of the run.
    var timeline: Timeline { get }

    /// Whether the key is given.
    func has(_ key: Key) -> Bool
    /// A word or sentence.
    func text(_ key: Key) -> Name?
    /// A word, or a list of words.
    func texts(_ key: Key) -> [Name]?
    /// One of some allowed words.
    func option(_ key: Key, among allowed: [String]) -> String?
    /// `true` or `false`.
    func flag(_ key: Key) -> Bool?
    /// A decimal number in a range, plain or with its source.
    func number(_ key: Key, in range: ClosedRange<Double>) -> Quantity?
    /// A decimal number in a range, plain, with its source, or as a dated path.
    func timedNumber(_ key: Key, in range: ClosedRange<Double>) -> TimedQuantity?
    /// A whole number in a range.
    func integer(_ key: Key, in range: ClosedRange<Int>) -> Located<Int>?
    /// A date inside the run, as its step.
    func step(_ key: Key) -> Located<Int>?
    /// Actors chosen by group, id or attribute.
    func actors(_ key: Key) -> ActorSelector?
    /// The value at a key, whatever its form.
    func value(_ key: Key) -> (any ValueReader)?
    /// Words with words: `{USA: affinity_usa}`.
    func pairs(_ key: Key) -> [(Name, Name)]?
    /// Words with numbers: `{west: 0.4, china: 0.6}`.
    func shares(_ key: Key, in range: ClosedRange<Double>) -> [(Name, Quantity)]?
    /// The mapping at a key, which has the keys of `section`.
    func fields(_ key: Key, _ section: Section) -> (any FieldReader)?
    /// The entries of a mapping whose keys the author chooses, in written order.
    func entries(_ key: Key) -> [(name: Name, value: any ValueReader)]?
    /// The items of a list.
    func items(_ key: Key) -> [any ValueReader]?
    /// The CSV file that the key names.
    func table(_ key: Key) -> InputTable?
    /// The CSV file of a name, as the scenario's folder has it.
    func table(named name: Name) -> InputTable?
    /// The CSV files that the key names, one or a list; nil when one of them can't be read.
    func tables(_ key: Key) -> [InputTable]?

    /// Reports an error.
    func report(_ message: String, at position: SourcePosition)
}

extension FieldReader {
    /// An even whole number in a range.
    func evenInteger(_ key: Key, in range: ClosedRange<Int>) -> Located<Int>? {
        guard let number = integer(key, in: range) else { return nil }
        if number.value.isMultiple(of: 2) { return number }
        report("'\(key.name)' is \(number.value); expected an even number", at: number.position)
        return nil
    }
}

extension FieldReader {
    /// The numbers of the list at a key, one in each of two to four ranges; reports a list of another length.
    func numbers(_ key: Key, in ranges: [ClosedRange<Double>]) -> [Quantity]? {
        guard let items = items(key) else { return nil }
        guard items.count == ranges.count else {
            report(
                "'\(key.name)' needs \(["two", "three", "four"][ranges.count - 2]) numbers, such as "
                    + "\(key.example); found \(items.count)", at: place(of: key))
            return nil
        }
        let numbers = zip(items, ranges).compactMap { $0.number(in: $1) }
        return numbers.count == ranges.count ? numbers : nil
    }

    /// Where the value at a key stands; for a key that is missing, where the mapping begins.
    func place(of key: Key) -> SourcePosition { value(key)?.position ?? position }
}

/// A value whose form decides what it is: a word, or a mapping of one section or another.
public protocol ValueReader {
    /// Where the value begins.
    var position: SourcePosition { get }
    /// The dotted path of the value in the scenario.
    var path: String { get }
    /// The keys of a mapping; empty for anything else.
    var keys: [Name] { get }
    /// The text of a plain word; nil for a mapping or a list.
    var word: Name? { get }
    /// The items of a list; nil for anything else.
    var items: [any ValueReader]? { get }
    /// The value as YAML of one line, which can replace a value of the file.
    var flow: String { get }
    /// The value as a mapping with the keys of `section`; reports and gives nil for anything else.
    func fields(_ section: Section) -> (any FieldReader)?
    /// The value as a number in a range, plain or with its source; reports and gives nil for anything else.
    func number(in range: ClosedRange<Double>) -> Quantity?
    /// The value as a whole number in a range; reports and gives nil for anything else.
    func integer(in range: ClosedRange<Int>) -> Located<Int>?
    /// The value as a number in a range, which may follow a dated path; reports and gives nil for anything else.
    func timedNumber(in range: ClosedRange<Double>) -> TimedQuantity?
    /// The value as a choice of actors; reports and gives nil for anything else.
    func actors() -> ActorSelector?
    /// Reports an error.
    func report(_ message: String, at position: SourcePosition)
}

extension ClosedRange where Bound == Double {
    /// Any finite number.
    public static var finite: Self {
        -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
    }
    /// Zero or more.
    public static var nonNegative: Self { 0...Double.greatestFiniteMagnitude }
    /// More than zero.
    public static var positive: Self { Double.leastNormalMagnitude...Double.greatestFiniteMagnitude }
    /// From zero to one.
    public static var unitInterval: Self { 0...1 }
    /// More than zero, at most one.
    public static var positiveShare: Self { Double.leastNormalMagnitude...1 }
}
