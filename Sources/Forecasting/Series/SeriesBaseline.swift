internal import NumericKit

/// A simple forecast of an outcome from the values known at an origin.
///
/// What has been measured last is certain, so that every curve tells what comes next to it, not where it should have been.
enum SeriesBaselines {
    /// The word for what stays as it was.
    static let persistence = "persistence"
    /// The word for generations of a product.
    static let generations = "norton_bass"

    /// The growth curves of numbers that add up, by their words.
    static let curves: [any GrowthCurve.Type] = [BassCurve.self, LogisticCurve.self]

    /// The forecasts of a step, the same for every number of threads.
    /// - Parameters:
    ///   - place: The place of the outcome in `known`.
    ///   - known: What is known of all outcomes; those of which nothing is known are left out.
    ///   - step: The step that is forecast.
    ///   - generations: The places of the outcomes that are generations of a product, from the first.
    /// - Returns: The number that each expects; curves that can't be fitted to so few numbers are left out.
    static func forecasts(
        _ place: Int, of known: [MeasuredSeries], at step: Int, generations: [Int]
    ) -> [(name: String, value: Double)] {
        let series = known[place]
        guard let last = series.points.last else { return [] }
        var list = [(persistence, last.value)]
        if series.isShare {
            if let value = substitution(series.points, at: step) { list.append((FisherPry.name, value)) }
            return list
        }
        for curve in curves {
            if let value = growth(curve, series.points, at: step) { list.append((curve.name, value)) }
        }
        if known.count == 2, !known[1 - place].isShare,
            let value = substitution(series.points, for: known[1 - place].points, at: step)
        {
            list.append((FisherPry.name, value))
        }
        if let generation = generations.firstIndex(of: place),
            let value = succession(generations.map { known[$0] }, generation, at: step)
        {
            list.append((Self.generations, value))
        }
        return list
    }

    /// What a growth curve adds to the last value. It begins a step before the first value above 0.
    static func growth(
        _ curve: any GrowthCurve.Type, _ points: [MeasuredSeries.Point], at step: Int
    ) -> Double? {
        guard let first = points.first(where: { $0.value > 0 })?.step, let last = points.last else {
            return nil
        }
        let some = points.filter { $0.step >= first }
        func time(_ step: Int) -> Double { Double(step - first + 1) }
        guard let fitted = try? curve.fit(times: some.map { time($0.step) }, values: some.map(\.value)) else {
            return nil
        }
        return last.value + max(0, fitted.value(at: time(step)) - fitted.value(at: time(last.step)))
    }

    /// A share whose log-odds go on from the last as along the line through all.
    static func substitution(_ points: [MeasuredSeries.Point], at step: Int) -> Double? {
        let some = points.filter { $0.value > 0 && $0.value < 1 }
        guard let last = some.last, last == points.last,
            let curve = try? FisherPry.fit(times: some.map { Double($0.step) }, values: some.map(\.value))
        else { return nil }
        let odds = Elementary.log(last.value / (1 - last.value))
        return FisherPry(rate: curve.rate, logOdds: odds).value(at: Double(step - last.step))
    }

    /// The number of one of two that share a market: its share by substitution, of a total that grows as a Bass curve.
    static func substitution(
        _ points: [MeasuredSeries.Point], for others: [MeasuredSeries.Point], at step: Int
    ) -> Double? {
        let both = points.compactMap { point in
            others.first { $0.step == point.step }.map {
                (step: point.step, own: point.value, total: point.value + $0.value)
            }
        }
        let total = both.map { MeasuredSeries.Point(step: $0.step, value: $0.total) }
        let share = both.filter { $0.total > 0 }.map {
            MeasuredSeries.Point(step: $0.step, value: $0.own / $0.total)
        }
        guard let sum = growth(BassCurve.self, total, at: step), let part = substitution(share, at: step)
        else {
            return nil
        }
        return sum * part
    }

    /// The number of a generation, whose change by the curves is added to the last value.
    static func succession(_ generations: [MeasuredSeries], _ generation: Int, at step: Int) -> Double? {
        let starts = generations.compactMap { $0.points.first { $0.value > 0 }?.step }
        guard starts.count == generations.count, starts == starts.sorted(), let first = starts.first,
            let last = generations[generation].points.last
        else { return nil }
        let users = zip(generations, starts).map { series, start in
            (first...max(first, series.points.last?.step ?? first)).map { step -> Double? in
                step < start ? nil : series.value(after: step)
            }
        }
        guard users.joined().count(where: { $0 != nil }) > generations.count + 2,
            let curves = try? NortonBass.fit(users, starts: starts.map { Double($0 - first) }).curves
        else { return nil }
        func value(_ step: Int) -> Double { curves.users(at: Double(step - first + 1))[generation] }
        let change = value(step) - value(last.step)
        return change.isFinite ? max(0, last.value + change) : nil
    }
}
