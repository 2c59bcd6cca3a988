internal import ScenarioModel

extension WeightedNumbers {
    /// The first number whose weight, with those of all before it, exceeds the share of all weights.
    /// - Complexity: O(log(numbers)).
    func value(at probability: Double) -> DesignValue {
        let last = numbers.count - 1
        let weight = probability * weightUpTo[last]
        var (low, high) = (0, last)
        while low < high {
            let middle = (low + high) / 2
            if weightUpTo[middle] > weight { high = middle } else { low = middle + 1 }
        }
        return .number(numbers[low])
    }

    func values(atMost limit: Int) -> [DesignValue]? {
        numbers.count <= limit ? numbers.map { .number($0) } : nil
    }
}
