"""Logit learning in a coordination game on a small graph (Blume 1993), by the chain on all 2^n profiles."""

from functools import cache

import numpy as np

from validation.expected import chains


def neighbours(graph, players):
    """Who plays with whom: complete, ring or star (player 0 in the middle)."""
    if graph == "complete":
        return [[j for j in range(players) if j != i] for i in range(players)]
    if graph == "ring":
        return [[(i - 1) % players, (i + 1) % players] for i in range(players)]
    if graph == "star":
        return [list(range(1, players))] + [[0] for _ in range(players - 1)]
    raise ValueError(f"no graph '{graph}'; there are complete, ring and star")


def chance_of_a(graph, players, beta, a, b):
    """For each profile (bit i set when player i plays A) and player, the probability to choose A."""
    lists = neighbours(graph, players)
    chance = np.empty((2**players, players))
    for state in range(2**players):
        for i, partners in enumerate(lists):
            playing = sum(state >> j & 1 for j in partners)
            chance[state, i] = 1 / (1 + np.exp(-beta * (a * playing - b * (len(partners) - playing))))
    return chance


@cache
def transition(graph, order, players, beta, a, b):
    """One step: one player drawn uniformly revises (sequential), or all at once (simultaneous)."""
    chance = chance_of_a(graph, players, beta, a, b)
    size = 2**players
    matrix = np.zeros((size, size))
    for state in range(size):
        if order == "sequential":
            for i in range(players):
                matrix[state, state | 1 << i] += chance[state, i] / players
                matrix[state, state & ~(1 << i)] += (1 - chance[state, i]) / players
        else:
            for to in range(size):
                bits = [(to >> i) & 1 for i in range(players)]
                matrix[state, to] = np.prod([c if x else 1 - c for c, x in zip(chance[state], bits)])
    return matrix


def counted(law, players):
    """The law of the number of players who choose A."""
    result = [0.0] * (players + 1)
    for state, probability in enumerate(law):
        result[bin(state).count("1")] += float(probability)
    return result


def law(graph="complete", order="sequential", players=4, beta=0.5, a=2, b=1):
    """The stationary law of the number of players of A."""
    return counted(chains.stationary(transition(graph, order, players, beta, a, b)), players)


def gibbs(graph="complete", players=4, beta=0.5, a=2, b=1):
    """The same for sequential revision by the Gibbs formula exp(beta · potential)."""
    lists = neighbours(graph, players)
    weights = []
    for state in range(2**players):
        potential = 0.0
        for i, partners in enumerate(lists):
            for j in partners:
                if i < j and (state >> i & 1) == (state >> j & 1):
                    potential += a if state >> i & 1 else b
        weights.append(np.exp(beta * potential))
    return counted(np.array(weights) / sum(weights), players)


def distance(graph="complete", order="sequential", players=4, beta=0.5, a=2, b=1, steps=200):
    """How far the law after so many steps is from the stationary one: half the sum of differences, when each
    player begins with A or B with probability one half."""
    matrix = transition(graph, order, players, beta, a, b)
    reached = chains.after(matrix, np.full(2**players, 0.5**players), steps)
    return float(np.abs(reached - chains.stationary(matrix)).sum() / 2)


QUANTITIES = {"law": law, "gibbs": gibbs, "distance": distance}
