"""The workload in numba (https://numba.pydata.org): exposures are kept, and only the columns of who changed are added.

This is the method that Entente uses when few actors change; it shows what the method alone is worth.
"""

import numba
import numpy as np
from contestant import serve


@numba.njit(fastmath=True)
def simulate(columns, preference, first, steps, hazard, beta, network, switching, seeds):
    actors, profiles = preference.shape
    shares = np.zeros((len(seeds), profiles))
    start = np.zeros((profiles, actors))
    for j in range(actors):
        start[first[j]] += columns[j]
    held = first.copy()
    seen = first.copy()
    exposure = start.copy()
    for replicate in range(len(seeds)):
        np.random.seed(seeds[replicate])
        held[:] = first
        exposure[:] = start
        for _ in range(steps):
            seen[:] = held
            for i in range(actors):
                if np.random.random() >= hazard:
                    continue
                best = -np.inf
                for p in range(profiles):
                    utility = preference[i, p] + network * exposure[p, i]
                    if p == seen[i]:
                        utility += switching
                    score = beta * utility - np.log(-np.log(1 - np.random.random()))
                    if score > best:
                        best = score
                        held[i] = p
            for j in range(actors):
                if held[j] != seen[j]:
                    exposure[seen[j]] -= columns[j]
                    exposure[held[j]] += columns[j]
        for i in range(actors):
            shares[replicate, held[i]] += 1 / actors
    return shares


def prepare(workload):
    columns = np.ascontiguousarray(workload.weights.T)

    def run(seeds):
        return simulate(
            columns,
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


serve("numba " + numba.__version__ + ", incremental", prepare)
