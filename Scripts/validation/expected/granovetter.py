"""Granovetter's (1978) threshold model: everybody sees everybody, and joins when enough have."""

from functools import cache
from math import log, pi, sqrt

import mpmath
from scipy.optimize import brentq
from scipy.stats import norm


def ladder(actors=100, changed=0, to=0):
    """How many join when the thresholds are 0, 1, …, N - 1, the threshold `changed` replaced by `to`."""
    thresholds = list(range(actors))
    if changed != to:
        thresholds[thresholds.index(changed)] = to
    joined = 0
    while True:
        following = sum(t <= joined for t in thresholds)
        if following == joined:
            return joined
        joined = following


@cache
def final_law(actors, mean, sd):
    """The exact law of the final size for independent normal thresholds.

    With a_k the probability that k given persons all join when alone among themselves, and F(k) the chance of a
    threshold of at most k: sum_k C(j, k) a_k (1 - F(k))^(j - k) = 1 for every j, a triangular system, because the
    persons who joined are some k of the j. The final size of N is k with C(N, k) a_k (1 - F(k))^(N - k).
    Solved with 80 digits, because a_j is a small difference of numbers near 1.
    """
    with mpmath.workdps(80):
        beyond = [1 - mpmath.ncdf((mpmath.mpf(k) - mean) / sd) for k in range(actors + 1)]
        alone = []
        for j in range(actors + 1):
            total = mpmath.mpf(0)
            for k in range(j):
                total += mpmath.binomial(j, k) * alone[k] * beyond[k] ** (j - k)
            alone.append(1 - total)
        return [float(mpmath.binomial(actors, k) * alone[k] * beyond[k] ** (actors - k))
                for k in range(actors + 1)]


def law(actors=100, mean=25, sd=12.2):
    """The law of the number who join."""
    return final_law(actors, mpmath.mpf(str(mean)), mpmath.mpf(str(sd)))


def joined(actors=100, mean=25, sd=12.2):
    """Mean number who join."""
    return sum(k * p for k, p in enumerate(law(actors, mean, sd)))


def joined_sd(actors=100, mean=25, sd=12.2):
    """Standard deviation of the number who join."""
    first = joined(actors, mean, sd)
    return sum((k - first) ** 2 * p for k, p in enumerate(law(actors, mean, sd))) ** 0.5


def most(actors=100, mean=25, sd=12.2):
    """P(at least half join)."""
    return sum(p for k, p in enumerate(law(actors, mean, sd)) if 2 * k >= actors)


def limit(mean=0.25, sd=0.12):
    """The share who join without bound on the number: the least root of x = Phi((x - mean) / sd)."""
    x = 0.0
    for _ in range(1_000_000):
        x, before = float(norm.cdf((x - mean) / sd)), x
        if abs(x - before) < 1e-14:
            break
    return x


def critical_sd(mean=0.25):
    """The standard deviation at which the least root jumps: the tangent point of x = Phi((x - mean) / s)."""
    def gap(sd):
        # At the tangent phi(z) = s with z < 0; the curve touches the diagonal where Phi(z) = mean + s z.
        z = -sqrt(-2 * log(sd * sqrt(2 * pi)))
        return norm.cdf(z) - mean - sd * z
    return brentq(gap, 0.05, 0.3, xtol=1e-13)


QUANTITIES = {"ladder": ladder, "law": law, "joined": joined, "joined_sd": joined_sd, "most": most,
              "limit": limit, "critical_sd": critical_sd}
