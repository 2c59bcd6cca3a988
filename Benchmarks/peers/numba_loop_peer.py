"""The workload in numba (https://numba.pydata.org): one compiled loop that adds up a row for each revising actor."""

import numba
import numpy as np
from contestant import serve


@numba.njit(fastmath=True)
def simulate(weights, preference, first, steps, hazard, beta, network, switching, seeds):
    actors, profiles = preference.shape
    shares = np.zeros((len(seeds), profiles))
    held = first.copy()
    seen = first.copy()
    exposure = np.zeros(profiles)
    for replicate in range(len(seeds)):
        np.random.seed(seeds[replicate])
        held[:] = first
        for _ in range(steps):
            seen[:] = held
            for i in range(actors):
                if np.random.random() >= hazard:
                    continue
                exposure[:] = 0
                for j in range(actors):
                    exposure[seen[j]] += weights[i, j]
                best = -np.inf
                for p in range(profiles):
                    utility = preference[i, p] + network * exposure[p]
                    if p == seen[i]:
                        utility += switching
                    score = beta * utility - np.log(-np.log(1 - np.random.random()))
                    if score > best:
                        best = score
                        held[i] = p
        for i in range(actors):
            shares[replicate, held[i]] += 1 / actors
    return shares


def prepare(workload):
    def run(seeds):
        return simulate(
            workload.weights,
            workload.preference,
            workload.first,
            workload.steps,
            workload.hazard,
            workload.beta,
            workload.network,
            workload.switching,
            np.array(seeds),
        )

    return run


serve("numba " + numba.__version__ + ", loop", prepare)
