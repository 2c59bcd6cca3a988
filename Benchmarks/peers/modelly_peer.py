"""The workload in Modelly (https://pypi.org/project/modelly-abm): agents with a step, their profiles in a column."""

import modelly
import numpy as np
from contestant import serve


class Adopter(modelly.Agent):
    held = modelly.Column(int)

    def __init__(self, model, place):
        super().__init__(model)
        self.held = model.workload.first[place]
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
        self.held = utility.argmax()


class Adoption(modelly.Model):
    def __init__(self, workload, seed):
        super().__init__(rng=seed)
        self.workload = workload
        Adopter.create_agents(self, workload.actors, list(range(workload.actors)))

    def step(self):
        self.seen = self.columns[Adopter].held.copy()
        self.agents.do("step")


def prepare(workload):
    def run(seeds):
        shares = []
        for seed in seeds:
            model = Adoption(workload, seed)
            for _ in range(workload.steps):
                model.step()
            shares.append(workload.shares(model.columns[Adopter].held))
        return np.array(shares)

    return run


serve("Modelly " + modelly.__version__, prepare)
