"""Local and global interaction with errors (after Ellison 1993), by the chain on all 2^n profiles."""

from functools import cache

import numpy as np
from scipy.sparse import csr_matrix, identity
from scipy.sparse.linalg import spsolve

from validation.expected.logit_four_players import neighbours


@cache
def times(graph, actors, error, mistake, a, b, goal):
    """Mean and standard deviation of the revisions from all B until `goal` actors play A."""
    lists = neighbours(graph, actors)
    states = [s for s in range(2**actors) if bin(s).count("1") < goal]
    place = {s: n for n, s in enumerate(states)}
    rows, columns, values = [], [], []
    for state in states:
        for i, partners in enumerate(lists):
            playing = sum(state >> j & 1 for j in partners)
            gain = a * playing - b * (len(partners) - playing)
            best = 1.0 if gain > 0 else 0.0 if gain < 0 else 0.5
            if mistake == "other":
                chance = (1 - error) * best + error * (1 - best)
            else:
                chance = (1 - error) * best + error / 2
            for to, probability in ((state | 1 << i, chance), (state & ~(1 << i), 1 - chance)):
                if to in place:
                    rows.append(place[state])
                    columns.append(place[to])
                    values.append(probability / actors)
    size = len(states)
    move = csr_matrix((values, (rows, columns)), shape=(size, size))
    system = (identity(size) - move).tocsc()
    mean = spsolve(system, np.ones(size))
    square = spsolve(system, 1 + 2 * (move @ mean))
    return float(mean[place[0]]), float(np.sqrt(square[place[0]] - mean[place[0]] ** 2))


def passage(graph="ring", actors=8, error=0.1, mistake="any", a=2, b=1, goal=6):
    """Mean revisions from all B until `goal` actors play A."""
    return times(graph, actors, error, mistake, a, b, goal)[0]


def passage_sd(graph="ring", actors=8, error=0.1, mistake="any", a=2, b=1, goal=6):
    """Standard deviation of the same."""
    return times(graph, actors, error, mistake, a, b, goal)[1]


QUANTITIES = {"passage": passage, "passage_sd": passage_sd}
