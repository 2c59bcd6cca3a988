/// Sets of shards in few characters, as Slurm and people write them.
public enum ShardNumbers {
    /// Ascending numbers as ranges: `1-3,7`.
    public static func text(_ numbers: [Int]) -> String {
        var parts: [String] = []
        var index = numbers.startIndex
        while index < numbers.endIndex {
            var last = index
            while last + 1 < numbers.endIndex, numbers[last + 1] == numbers[last] + 1 { last += 1 }
            parts.append(last == index ? "\(numbers[index])" : "\(numbers[index])-\(numbers[last])")
            index = last + 1
        }
        return parts.joined(separator: ",")
    }
}
