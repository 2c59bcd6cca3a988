"""Simultaneous best replies with mutations (Kandori, Mailath & Rob 1993)."""

from math import sqrt

import numpy as np
from scipy.stats import binom

from validation.expected import chains


def transition(actors, error, a, b):
    """The chain of the number z of A-players: all reply to the present mix, themselves included, then each errs."""
    matrix = np.zeros((actors + 1, actors + 1))
    for z in range(actors + 1):
        chance = 1 - error if a * z > b * (actors - z) else error
        matrix[z] = binom.pmf(range(actors + 1), actors, chance)
    return matrix


def basin(actors, a, b):
    """The states from which A is the best reply."""
    return [z for z in range(actors + 1) if a * z > b * (actors - z)]


def law(actors=10, error=0.2, a=2, b=1):
    """The stationary law of the number of A-players: a mixture of two binomial laws."""
    up = binom.sf(min(basin(actors, a, b)) - 1, actors, error)
    down = binom.cdf(min(basin(actors, a, b)) - 1, actors, 1 - error)
    share = up / (up + down)
    return [share * binom.pmf(z, actors, 1 - error) + (1 - share) * binom.pmf(z, actors, error)
            for z in range(actors + 1)]


def in_basin(actors=10, error=0.2, a=2, b=1):
    """The stationary probability that A is the best reply."""
    return sum(law(actors, error, a, b)[z] for z in basin(actors, a, b))


def passage(actors=10, error=0.2, a=2, b=1):
    """Mean steps from all B until A is the best reply."""
    return 1 / binom.sf(min(basin(actors, a, b)) - 1, actors, error)


def passage_sd(actors=10, error=0.2, a=2, b=1):
    """Standard deviation of that geometric time."""
    mean = passage(actors, error, a, b)
    return mean * sqrt(1 - 1 / mean)


def distance(actors=10, error=0.2, a=2, b=1, steps=200):
    """How far the law after so many steps from a fifty-fifty start is from the stationary one."""
    start = binom.pmf(range(actors + 1), actors, 0.5)
    reached = chains.after(transition(actors, error, a, b), start, steps)
    return float(np.abs(reached - law(actors, error, a, b)).sum() / 2)


QUANTITIES = {"law": law, "in_basin": in_basin, "passage": passage, "passage_sd": passage_sd, "distance": distance}
