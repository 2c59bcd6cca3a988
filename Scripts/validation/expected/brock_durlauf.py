"""Logit choice with social interactions at finite N (Brock & Durlauf 2001), and its mean-field roots."""

from math import atanh, comb, exp, lgamma, sqrt, tanh

import numpy as np
from scipy.optimize import brentq

from validation.expected import chains


def moves(actors, beta, h, j):
    """Probabilities up and down of the number k of actors at +1, when one drawn uniformly revises."""
    up, down = [], []
    for k in range(actors + 1):
        if k < actors:  # an actor at -1 sees k others at +1
            up.append((actors - k) / actors * choice(beta, h, j, 2 * k - (actors - 1), actors))
        else:
            up.append(0.0)
        if k > 0:  # an actor at +1 sees k - 1 others at +1
            down.append(k / actors * (1 - choice(beta, h, j, 2 * (k - 1) - (actors - 1), actors)))
        else:
            down.append(0.0)
    return up, down


def choice(beta, h, j, others, actors):
    """P(+1) when the choices of the other actors sum to `others`."""
    return 1 / (1 + exp(-2 * beta * (h + j * others / (actors - 1))))


def law(actors=10, beta=1, h=0, j=1.5):
    """The stationary law of k, C(N, k) exp(beta (h S + J (S² - N) / (2 (N - 1)))) with S = 2k - N."""
    logs = []
    for k in range(actors + 1):
        s = 2 * k - actors
        ways = lgamma(actors + 1) - lgamma(k + 1) - lgamma(actors - k + 1)
        logs.append(ways + beta * (h * s + j * (s * s - actors) / (2 * (actors - 1))))
    weights = [exp(x - max(logs)) for x in logs]
    return [w / sum(weights) for w in weights]


def moment(function):
    """A quantity E f(m) of the stationary law."""
    def quantity(actors=10, beta=1, h=0, j=1.5):
        return sum(p * function(2 * k / actors - 1) for k, p in enumerate(law(actors, beta, h, j)))
    return quantity


def deviation(function):
    """Standard deviation of f(m) under the stationary law."""
    def quantity(actors=10, beta=1, h=0, j=1.5):
        first = moment(function)(actors, beta, h, j)
        return sqrt(moment(lambda m: (function(m) - first) ** 2)(actors, beta, h, j))
    return quantity


def all_plus(actors=10, beta=1, h=0, j=1.5):
    """P(all at +1)."""
    return law(actors, beta, h, j)[-1]


def passage(actors=10, beta=1, h=0, j=1.5, share=0.5):
    """Mean steps from all at -1 until at least this share is at +1."""
    target = next(k for k in range(actors + 1) if k >= share * actors - 1e-9)
    return chains.birth_death_hitting(*moves(actors, beta, h, j), 0, target)


def passage_sd(actors=10, beta=1, h=0, j=1.5, share=0.5):
    """Standard deviation of the same time."""
    target = [k for k in range(actors + 1) if k >= share * actors - 1e-9]
    return chains.hitting(chains.birth_death(*moves(actors, beta, h, j)), 0, target)[1]


def distance(actors=10, beta=1, h=0, j=1.5, steps=2000):
    """How far the law of k after so many steps from a fifty-fifty start is from the stationary one."""
    matrix = chains.birth_death(*moves(actors, beta, h, j))
    start = [comb(actors, k) / 2**actors for k in range(actors + 1)]
    return float(np.abs(chains.after(matrix, start, steps) - law(actors, beta, h, j)).sum() / 2)


def root(beta=1, h=0, j=1.5, which="greatest"):
    """A root of m = tanh(beta (h + J m)), found on a grid of 20,000 intervals."""
    grid = np.linspace(-1, 1, 20_002)
    def gap(m):
        return m - tanh(beta * (h + j * m))
    roots = [brentq(gap, a, b, xtol=1e-14) for a, b in zip(grid, grid[1:]) if gap(a) * gap(b) < 0]
    return {"least": roots[0], "middle": roots[len(roots) // 2], "greatest": roots[-1]}[which]


def critical_field(j=1.5):
    """beta |h| above which one root is left, with beta = 1: J m - artanh(m), m = sqrt(1 - 1/J)."""
    m = sqrt(1 - 1 / j)
    return j * m - atanh(m)


QUANTITIES = {
    "law": law, "mean": moment(lambda m: m), "mean_sd": deviation(lambda m: m), "abs": moment(abs),
    "abs_sd": deviation(abs), "square": moment(lambda m: m * m), "square_sd": deviation(lambda m: m * m),
    "all_plus": all_plus, "passage": passage, "passage_sd": passage_sd,
    "distance": distance, "root": root,
    "critical_field": critical_field,
}
