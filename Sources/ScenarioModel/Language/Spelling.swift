/// Suggestions for words that are nearly right.
public enum Spelling {
    /// `did you mean 'x'?` for the nearest of some words, or nil when none is near.
    public static func suggestion(for word: String, among words: [String]) -> String? {
        nearest(to: word, among: words).map { "did you mean '\($0)'?" }
    }

    /// `unknown actor 'sum'; did you mean 'sun'?`, or what there is when no word is near.
    public static func unknown(_ word: String, among words: [String], as kind: String) -> String {
        let list = words.prefix(12).joined(separator: ", ") + (words.count > 12 ? ", …" : "")
        return "unknown \(kind) '\(word)'; "
            + (suggestion(for: word, among: words) ?? (words.isEmpty ? "there is none" : "there are \(list)"))
    }

    /// The word with the fewest edits (insertion, deletion, substitution, swap of neighbours), at most a
    /// third of the word's length and at least one; the first of equals.
    /// - Complexity: O(words × length²).
    public static func nearest(to word: String, among words: [String]) -> String? {
        let letters = Array(word.lowercased().unicodeScalars.prefix(64))
        let limit = max(1, letters.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in words {
            let distance = edits(letters, Array(candidate.lowercased().unicodeScalars.prefix(64)))
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// The optimal string alignment distance.
    private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
