internal import ScenarioModel

extension CategoricalLaw: QuantileLaw {
    /// The first category whose weight, with those of all before it, exceeds the share of all weights.
    func value(at probability: Double) -> DesignValue {
        let weights = categories.map { $0.weight?.value ?? 1 }
        let share = probability * weights.reduce(0, +)
        var sum = 0.0
        for (category, weight) in zip(categories, weights) {
            sum += weight
            if sum > share { return DesignValue(category.name.value) }
        }
        return DesignValue(categories[categories.count - 1].name.value)
    }

    func values(atMost limit: Int) -> [DesignValue]? { categories.map { DesignValue($0.name.value) } }
}
