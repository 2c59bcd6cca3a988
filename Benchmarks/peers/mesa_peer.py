"""The workload in Mesa (https://mesa.readthedocs.io): agents with a step, updated together."""

import mesa
import numpy as np
from contestant import serve


class Adopter(mesa.Agent):
    def __init__(self, model, place):
        super().__init__(model)
        self.place = place
        self.held = model.held[place]
        self.weights = model.workload.weights[place]
        self.liking = model.workload.beta * model.workload.preference[place]

    def step(self):
        """Perhaps chooses anew, seeing what all held at the step's start."""
        model = self.model
        workload = model.workload
        if model.random.random() >= workload.hazard:
            return
        exposure = np.bincount(model.seen, weights=self.weights, minlength=workload.profiles)
        utility = self.liking + (workload.beta * workload.network) * exposure
        utility[self.held] += workload.beta * workload.switching
        utility += model.rng.gumbel(size=workload.profiles)
        self.held = model.held[self.place] = utility.argmax()


class Adoption(mesa.Model):
    def __init__(self, workload, seed):
        super().__init__(rng=seed)
        self.workload = workload
        self.held = workload.first.copy()
        self.seen = self.held.copy()
        Adopter.create_agents(self, workload.actors, list(range(workload.actors)))

    def step(self):
        np.copyto(self.seen, self.held)
        self.agents.do("step")


def prepare(workload):
    def run(seeds):
        shares = []
        for seed in seeds:
            model = Adoption(workload, seed)
            for _ in range(workload.steps):
                model.step()
            shares.append(workload.shares(model.held))
        return np.array(shares)

    return run


serve("Mesa " + mesa.__version__, prepare)
