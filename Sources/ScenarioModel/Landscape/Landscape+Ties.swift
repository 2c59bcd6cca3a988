extension Landscape {
    /// The actors named in `together` and `apart`, grouped by whom they are tied to.
    static func ties(_ fields: any FieldReader, _ actors: [Name]) -> [[TiedActor]] {
        let ids = actors.map(\.value)
        var ties = Ties(count: ids.count)
        for (key, isApart) in [(together, false), (apart, true)] {
            for item in fields.items(key) ?? [] {
                guard let words = item.items?.map(\.word), !words.contains(where: { $0 == nil }),
                    isApart ? words.count == 2 : words.count >= 2
                else {
                    item.report(
                        isApart
                            ? "expected a pair of actors, such as [sun, ibm]"
                            : "expected a list of at least two actors, such as [sun, att]", at: item.position)
                    continue
                }
                let members = words.compactMap(\.self).compactMap { word -> Int? in
                    if let index = ids.firstIndex(of: word.value) { return index }
                    item.report(Spelling.unknown(word.value, among: ids, as: "actor"), at: word.position)
                    return nil
                }
                guard members.count == words.count else { continue }
                for (one, other) in zip(members, members.dropFirst()) {
                    if one == other {
                        item.report("'\(ids[one])' stands here twice", at: item.position)
                    } else if !ties.tie(one, other, isApart: isApart) {
                        item.report(
                            "'\(ids[one])' and '\(ids[other])' can't stand \(isApart ? "apart" : "together"): "
                                + "other entries put them \(isApart ? "together" : "apart")",
                            at: item.position)
                    }
                }
            }
        }
        return ties.groups
    }
}

/// Actors with the sides they have to each other, grown tie by tie.
private struct Ties {
    /// The group of each actor, nil while it is tied to nobody.
    private var group: [Int?]
    private var isOpposed: [Bool]
    private var count = 0

    init(count: Int) {
        group = [Int?](repeating: nil, count: count)
        isOpposed = [Bool](repeating: false, count: count)
    }

    /// Ties two actors; false when they already stand the other way to each other.
    mutating func tie(_ one: Int, _ other: Int, isApart: Bool) -> Bool {
        for actor in [one, other] where group[actor] == nil {
            group[actor] = count
            count += 1
        }
        let agrees = (isOpposed[one] != isOpposed[other]) == isApart
        guard group[one] != group[other] else { return agrees }
        let absorbed = group[other]
        for actor in group.indices where group[actor] == absorbed {
            group[actor] = group[one]
            if !agrees { isOpposed[actor].toggle() }
        }
        return true
    }

    /// The groups, each in the order of the actors, by their first actors.
    var groups: [[TiedActor]] {
        var order: [Int] = []
        var members: [Int: [TiedActor]] = [:]
        for (actor, group) in group.enumerated() {
            guard let group else { continue }
            if members[group] == nil { order.append(group) }
            members[group, default: []].append(TiedActor(actor: actor, isOpposed: isOpposed[actor]))
        }
        return order.map { group in
            let list = members[group] ?? []
            return list.map { TiedActor(actor: $0.actor, isOpposed: $0.isOpposed != list[0].isOpposed) }
        }
    }
}
