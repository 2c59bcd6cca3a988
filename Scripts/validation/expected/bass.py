"""Bass diffusion (Bass 1969) of single agents, on the complete graph and on a circle (Fibich & Gibori 2010)."""

from functools import cache
from math import exp

import numpy as np
from scipy.integrate import solve_ivp


@cache
def adopters(actors, p, q, years):
    """The law of the number of adopters on the complete graph: pure birth with rate (N - k)(p + q k / (N - 1))."""
    rate = np.array([(actors - k) * (p + q * k / (actors - 1)) for k in range(actors + 1)])
    # Uniformisation: exact up to the truncation of the Poisson sum, which stays below 1e-15.
    top = rate.max()
    law = np.zeros(actors + 1)
    law[0] = 1
    result = np.zeros(actors + 1)
    pieces = max(1, int(np.ceil(top * years / 50)))
    for _ in range(pieces):
        mean = top * years / pieces
        weight, term, result = exp(-mean), law, np.zeros(actors + 1)
        result += weight * term
        for n in range(1, int(mean + 12 * np.sqrt(mean) + 40)):
            following = term * (1 - rate / top)
            following[1:] += term[:-1] * rate[:-1] / top
            term = following
            weight *= mean / n
            result += weight * term
        law = result
    return result


def share(actors=100, p=0.03, q=0.38, years=5):
    """Mean share of adopters on the complete graph of N agents."""
    return float(np.dot(adopters(actors, p, q, years), np.arange(actors + 1)) / actors)


def share_sd(actors=100, p=0.03, q=0.38, years=5):
    """Standard deviation of that share."""
    k = np.arange(actors + 1) / actors
    law = adopters(actors, p, q, years)
    return float(np.sqrt(np.dot(law, k**2) - np.dot(law, k) ** 2))


def limit(p=0.03, q=0.38, years=5):
    """Bass's F(t), the share on the complete graph without bound."""
    decay = exp(-(p + q) * years)
    return (1 - decay) / (1 + q / p * decay)


def circle(p=0.03, q=0.38, years=5):
    """The share on a circle without bound, each looking at both neighbours with q / 2 (or at one with q)."""
    return 1 - exp(-(p + q) * years + q * (1 - exp(-p * years)) / p)


def circle_finite(actors=200, p=0.03, q=0.38, years=5):
    """The mean share on a circle of N agents: S_n, the chance that n neighbours in a row have not adopted, has
    S_n' = -(n p + q) S_n + q S_(n+1), and S_N' = -N p S_N."""
    n = np.arange(1, actors + 1)
    out = n * p + q
    out[-1] = actors * p

    def derivative(_, s):
        change = -out * s
        change[:-1] += q * s[1:]
        return change

    solution = solve_ivp(derivative, (0, years), np.ones(actors), method="LSODA", rtol=1e-11, atol=1e-14)
    return float(1 - solution.y[0, -1])


QUANTITIES = {"share": share, "share_sd": share_sd, "limit": limit, "circle": circle,
              "circle_finite": circle_finite}
