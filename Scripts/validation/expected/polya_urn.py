"""Pólya's urn and its nonlinear kin: a ball of colour A is added with chance x^g / (x^g + (1-x)^g)."""

from functools import cache

import numpy as np
from scipy.special import betaln, gammaln


@cache
def laws(draws, a, b, exponent):
    """The law of the number of balls of A added, and the chance that every one was."""
    law = np.zeros(draws + 1)
    law[0] = 1
    for n in range(draws):
        k = np.arange(n + 1)
        odds = ((b + n - k) / (a + k)) ** float(exponent)
        chance = 1 / (1 + odds)
        step = np.zeros(draws + 1)
        step[1 : n + 2] = law[: n + 1] * chance
        step[: n + 1] += law[: n + 1] * (1 - chance)
        law = step
    return law


def law(draws=10, a=1, b=1, exponent=1):
    """The law of the number of balls of A added."""
    return laws(draws, a, b, exponent).tolist()


def beta_binomial(draws=10, a=1, b=1):
    """The same for exponent 1, in closed form."""
    k = np.arange(draws + 1)
    ways = gammaln(draws + 1) - gammaln(k + 1) - gammaln(draws - k + 1)
    return np.exp(ways + betaln(k + a, draws - k + b) - betaln(a, b)).tolist()


def share(draws, a, b):
    return (a + np.arange(draws + 1)) / (a + b + draws)


def mean(draws=10, a=1, b=1, exponent=1):
    """Mean share of A in the urn."""
    return float(np.dot(laws(draws, a, b, exponent), share(draws, a, b)))


def sd(draws=10, a=1, b=1, exponent=1):
    """Standard deviation of the share of A in the urn."""
    centre = mean(draws, a, b, exponent)
    return float(np.sqrt(np.dot(laws(draws, a, b, exponent), (share(draws, a, b) - centre) ** 2)))


def variance(draws=10, a=1, b=1, exponent=1):
    """Variance of the share of A in the urn."""
    return sd(draws, a, b, exponent) ** 2


def square_sd(draws=10, a=1, b=1, exponent=1):
    """Standard deviation of the squared distance of the share of A from its mean."""
    centre = mean(draws, a, b, exponent)
    square = (share(draws, a, b) - centre) ** 2
    law = laws(draws, a, b, exponent)
    return float(np.sqrt(np.dot(law, square**2) - np.dot(law, square) ** 2))


def minority(draws=10, a=1, b=1, exponent=1, level=0.05):
    """P(the colour with fewer balls has less than this share)."""
    x = share(draws, a, b)
    return float(laws(draws, a, b, exponent)[np.minimum(x, 1 - x) < level].sum())


def above(draws=10, a=1, b=1, exponent=1, level=0.6):
    """P(share of A > level)."""
    return float(laws(draws, a, b, exponent)[share(draws, a, b) > level].sum())


def majority(draws=10, a=1, b=1, exponent=1):
    """P(A has more balls than B)."""
    return above(draws, a, b, exponent, 0.5)


def all_a(draws=10, a=1, b=1, exponent=1):
    """P(every ball added is of A)."""
    return float(laws(draws, a, b, exponent)[-1])


QUANTITIES = {"law": law, "beta_binomial": beta_binomial, "mean": mean, "sd": sd, "variance": variance,
              "square_sd": square_sd, "minority": minority, "above": above, "majority": majority, "all_a": all_a}
