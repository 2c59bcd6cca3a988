"""Two technologies under increasing returns (Arthur 1989): the difference of adopters is a random walk."""

from math import comb, sqrt

import numpy as np

from validation.expected import chains


def barriers(gap_r, gap_s):
    """The leads at which the other type defects: of A (S-agents take A) and of B (R-agents take B).

    A gap is a type's extra payoff from its own technology divided by the benefit of one adopter. An R-agent takes
    A as long as the lead d of A has d > -gap_r, an S-agent takes A when d > gap_s.
    """
    return int(np.floor(gap_s)) + 1, int(np.floor(gap_r)) + 1


def walk(p, l_a, l_b):
    """The walk of d from -l_b to l_a, up when an R-agent comes; both ends hold it."""
    size = l_a + l_b + 1
    up = [0.0] + [p] * (size - 2) + [0.0]
    down = [0.0] + [1 - p] * (size - 2) + [0.0]
    return chains.birth_death(up, down)


def a_locks_in(p=0.5, gap_r=9.5, gap_s=9.5):
    """P(A locks in), the gambler's ruin."""
    l_a, l_b = barriers(gap_r, gap_s)
    if p == 0.5:
        return l_b / (l_a + l_b)
    rho = (1 - p) / p
    return (1 - rho**l_b) / (1 - rho ** (l_a + l_b))


def time(p=0.5, gap_r=9.5, gap_s=9.5):
    """Mean number of adopters until one technology is locked in."""
    l_a, l_b = barriers(gap_r, gap_s)
    if p == 0.5:
        return l_a * l_b
    return (a_locks_in(p, gap_r, gap_s) * (l_a + l_b) - l_b) / (2 * p - 1)


def time_sd(p=0.5, gap_r=9.5, gap_s=9.5):
    """Standard deviation of the same."""
    l_a, l_b = barriers(gap_r, gap_s)
    return chains.hitting(walk(p, l_a, l_b), l_b, {0, l_a + l_b})[1]


def adopters_law(p=0.5, gap_r=9.5, gap_s=9.5, returns=0, actors=60):
    """The law of the adopters of A after all actors have come, with returns of any sign: constant returns give
    a binomial law, diminishing returns hold the lead between two reflecting barriers."""
    law = np.zeros(actors + 1)
    law[0] = 1
    for come in range(actors):
        after = np.zeros(actors + 1)
        for a in range(come + 1):
            lead = returns * (2 * a - come)
            chance = p * (gap_r + lead > 0) + (1 - p) * (lead - gap_s > 0)
            after[a + 1] += law[a] * chance
            after[a] += law[a] * (1 - chance)
        law = after
    return law.tolist()


def share_sd(p=0.5, gap_r=9.5, gap_s=9.5, returns=0, actors=60):
    """Standard deviation of the share of A after all actors have come."""
    law = adopters_law(p, gap_r, gap_s, returns, actors)
    share = np.arange(actors + 1) / actors
    return float(sqrt(np.dot(law, share**2) - np.dot(law, share) ** 2))


def binomial(p=0.5, actors=60):
    """The law under constant returns, in closed form."""
    return [comb(actors, k) * p**k * (1 - p) ** (actors - k) for k in range(actors + 1)]


QUANTITIES = {"a_locks_in": a_locks_in, "time": time, "time_sd": time_sd, "adopters_law": adopters_law,
              "share_sd": share_sd, "binomial": binomial}
