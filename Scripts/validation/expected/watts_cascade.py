"""Cascades on random graphs (Watts 2002; Gleeson & Cahalane 2007), for degrees of Poisson's law and one threshold."""

from math import ceil, exp, floor

from scipy.optimize import brentq
from scipy.stats import binom, poisson

TOP = 200
"""Degrees beyond this have a probability below 1e-100 for the mean degrees in use."""


def vulnerable(threshold):
    """The greatest degree at which one active neighbour is enough."""
    return floor(1 / threshold + 1e-9)


def trigger(degree=3, threshold=0.18):
    """P(a single random seed starts a global cascade) on an infinite graph: that it has a neighbour whose
    vulnerable offspring never die out. u is the chance that the branch behind an edge dies out."""
    last = vulnerable(threshold)
    law = poisson(degree)
    # An edge leads to a node with k - 1 further edges with probability P(k - 1) for Poisson's law.
    def died(u):
        return 1 - sum(law.pmf(k - 1) for k in range(1, last + 1)) + sum(
            law.pmf(k - 1) * u ** (k - 1) for k in range(1, last + 1))
    u = 0.0
    for _ in range(100_000):
        u, before = died(u), u
        if abs(u - before) < 1e-15:
            break
    return 1 - exp(degree * (u - 1))


def size(degree=3, threshold=0.18, seed=0.01):
    """The final share of active nodes on an infinite graph when this share is active at first."""
    def answers(active_edge, edges_shift):
        total = 0.0
        for k in range(1 + edges_shift, TOP):
            needed = ceil(threshold * (k) - 1e-9)
            # Of k neighbours (k - 1 without the one above) at least `needed` are active.
            total += poisson.pmf(k - edges_shift, degree) * binom.sf(needed - 1, k - edges_shift, active_edge)
        return total
    edge = seed
    for _ in range(100_000):
        edge, before = seed + (1 - seed) * answers(edge, 1), edge
        if abs(edge - before) < 1e-13:
            break
    return seed + (1 - seed) * answers(edge, 0)


def condition(degree, threshold):
    """Watts's cascade condition: positive inside the window."""
    last = vulnerable(threshold)
    return sum(k * (k - 1) * poisson.pmf(k, degree) for k in range(2, last + 1)) - degree


def window(threshold=0.18, which="upper"):
    """The mean degree at which the window of global cascades begins (lower) or ends (upper)."""
    grid = [0.9 + 0.01 * n for n in range(2000)]
    roots = [brentq(condition, a, b, args=(threshold,), xtol=1e-12) for a, b in zip(grid, grid[1:])
             if condition(a, threshold) * condition(b, threshold) < 0]
    return roots[0] if which == "lower" else roots[-1]


QUANTITIES = {"trigger": trigger, "size": size, "window": window}
