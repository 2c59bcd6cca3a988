"""The standardisation problem (Weitzel, Beimborn & König 2006) with equal costs, in closed form."""


def anticipation(actors, benefit, cost):
    """The probability with which one expects a partner to standardise: max(0, (c (n-1) - K) / (c (n-1)))."""
    return max(0.0, 1 - cost / (benefit * (actors - 1)))


def adopts(actors=35, benefit=1000, cost=15000):
    """The share that standardises when each decides alone: 1 if K < c (n-1) / 2, else 0."""
    expected = benefit * (actors - 1) * anticipation(actors, benefit, cost) - cost
    return 1 if expected > 1e-9 * max(1, cost) else 0


def gain(actors=35, benefit=1000, cost=15000):
    """What each gains net when all standardise: c (n-1) - K; a planner standardises when it is positive."""
    return benefit * (actors - 1) - cost


def gap(actors=35, benefit=1000, cost=20000):
    """The standardisation gap: what a planner reaches in sum beyond what decisions alone reach."""
    best = max(0, gain(actors, benefit, cost)) * actors
    return best - (gain(actors, benefit, cost) * actors if adopts(actors, benefit, cost) else 0)


def alone_until(actors=35, benefit=1000):
    """The cost below which all standardise by decisions alone."""
    return benefit * (actors - 1) / 2


def planned_until(actors=35, benefit=1000):
    """The cost below which a planner standardises."""
    return benefit * (actors - 1)


QUANTITIES = {"adopts": adopts, "gain": gain, "gap": gap, "anticipation":
              lambda actors=35, benefit=1000, cost=15000: anticipation(actors, benefit, cost),
              "alone_until": alone_until, "planned_until": planned_until}
