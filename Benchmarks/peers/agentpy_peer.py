"""The workload in agentpy (https://agentpy.readthedocs.io): a list of agents with a method, updated together."""

import agentpy
import numpy as np
from contestant import serve


class Adopter(agentpy.Agent):
    def setup(self, place):
        self.place = place
        self.held = self.model.held[place]
        self.weights = self.model.workload.weights[place]
        self.liking = self.model.workload.beta * self.model.workload.preference[place]

    def revise(self):
        """Perhaps chooses anew, seeing what all held at the step's start."""
        model = self.model
        workload = model.workload
        if model.random.random() >= workload.hazard:
            return
        exposure = np.bincount(model.seen, weights=self.weights, minlength=workload.profiles)
        utility = self.liking + (workload.beta * workload.network) * exposure
        utility[self.held] += workload.beta * workload.switching
        utility += model.nprandom.gumbel(size=workload.profiles)
        self.held = model.held[self.place] = utility.argmax()


class Adoption(agentpy.Model):
    def setup(self):
        self.workload = self.p.workload
        self.held = self.workload.first.copy()
        self.seen = self.held.copy()
        places = agentpy.AttrIter(range(self.workload.actors))
        self.adopters = agentpy.AgentList(self, self.workload.actors, Adopter, place=places)

    def step(self):
        np.copyto(self.seen, self.held)
        self.adopters.revise()


def prepare(workload):
    def run(seeds):
        shares = []
        for seed in seeds:
            model = Adoption({"steps": workload.steps, "seed": seed, "workload": workload})
            model.run(display=False)
            shares.append(workload.shares(model.held))
        return np.array(shares)

    return run


serve("agentpy " + agentpy.__version__, prepare)
