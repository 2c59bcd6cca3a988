"""The workload in NumPy: a batch of replicates at a time, one matrix product per step for the exposures of all."""

import numpy as np
from contestant import serve

BATCH = 64


def prepare(workload):
    profiles = np.arange(workload.profiles)
    liking = workload.beta * workload.preference
    columns = np.ascontiguousarray(workload.beta * workload.network * workload.weights.T)

    def batch(seeds):
        random = np.random.default_rng(list(seeds))
        held = np.tile(workload.first, (len(seeds), 1))
        for _ in range(workload.steps):
            holds = held[:, None, :] == profiles[None, :, None]
            benefit = holds.reshape(-1, workload.actors).astype(np.float64) @ columns
            benefit = benefit.reshape(holds.shape)
            # Only who revises needs a utility and noise.
            replicate, actor = np.nonzero(random.random(held.shape) < workload.hazard)
            utility = liking[actor] + benefit[replicate, :, actor]
            utility[np.arange(len(actor)), held[replicate, actor]] += workload.beta * workload.switching
            utility += random.gumbel(size=utility.shape)
            held[replicate, actor] = utility.argmax(axis=1)
        return workload.shares(held)

    def run(seeds):
        return np.concatenate([batch(seeds[at : at + BATCH]) for at in range(0, len(seeds), BATCH)])

    return run


serve("NumPy " + np.__version__ + ", batched", prepare, grain=BATCH)
