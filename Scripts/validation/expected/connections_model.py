"""The connections model: meetings of pairs as a Markov chain on all networks, and the networks that no pair changes."""

import itertools

import numpy as np

EPSILON = 1e-9


def utility(player, links, players, decay, cost):
    """Sum over the others of decay^distance, less the cost of the player's own links."""
    distance = {player: 0}
    ring = [player]
    while ring:
        near = [b for a in ring for b in range(players) if b not in distance and frozenset((a, b)) in links]
        for actor in near:
            distance[actor] = distance[ring[0]] + 1
        ring = sorted(set(near))
    own = sum(player in link for link in links)
    return sum(decay**length for length in distance.values() if length > 0) - cost * own


def after_meeting(links, pair, players, decay, cost):
    """The network after a pair has met."""
    other = links ^ {pair}
    gains = [utility(i, other, players, decay, cost) - utility(i, links, players, decay, cost) for i in pair]
    if pair in links:
        return other if max(gains) > EPSILON else links
    return other if min(gains) >= -EPSILON and max(gains) > EPSILON else links


def networks(players):
    """Every set of links."""
    pairs = [frozenset(pair) for pair in itertools.combinations(range(players), 2)]
    return pairs, [frozenset(some) for k in range(len(pairs) + 1) for some in itertools.combinations(pairs, k)]


def stable(players=4, decay=0.5, cost=0.3):
    """The number of networks that no meeting changes: the pairwise stable ones."""
    pairs, all_networks = networks(players)
    return sum(all(after_meeting(n, pair, players, decay, cost) == n for pair in pairs) for n in all_networks)


def ends_with(links=4, players=4, decay=0.5, cost=0.3):
    """P(so many links in the end), from the empty network, when each pair is equally likely to meet."""
    pairs, all_networks = networks(players)
    place = {network: index for index, network in enumerate(all_networks)}
    moves = np.zeros((len(all_networks), len(all_networks)))
    for network in all_networks:
        for pair in pairs:
            moves[place[network], place[after_meeting(network, pair, players, decay, cost)]] += 1 / len(pairs)
    ends = np.diag(moves) > 1 - EPSILON
    inside = np.flatnonzero(~ends)
    wanted = np.array([ends[i] and len(network) == links for i, network in enumerate(all_networks)], float)
    if ends[0]:
        return float(wanted[0])
    reach = np.linalg.solve(np.eye(len(inside)) - moves[np.ix_(inside, inside)], moves[inside] @ wanted)
    return float(reach[list(inside).index(0)])


def links(players=4, decay=0.5, cost=0.1):
    """The number of links in the end, where it is certain."""
    pairs, _ = networks(players)
    chances = [ends_with(count, players, decay, cost) for count in range(len(pairs) + 1)]
    return max(range(len(chances)), key=lambda count: chances[count])


QUANTITIES = {"links": links, "stable": stable, "ends_with": ends_with}
