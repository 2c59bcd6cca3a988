"""Energy landscapes of two camps (Axelrod & Bennett 1993), by looking at every configuration."""

import csv
from functools import cache
from pathlib import Path

SCENARIOS = Path(__file__).resolve().parents[3] / "scenarios" / "validation"


def rows(model, table):
    """The rows of a table of the scenario's data."""
    with open(SCENARIOS / model / table, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Landscape:
    """Sizes and symmetric propensities of actors; camps are sets of actors, the first actor is in camp 1."""

    def __init__(self, sizes, propensity, together=()):
        self.names = list(sizes)
        self.sizes = sizes
        self.propensity = {}
        for (a, b), value in propensity.items():
            self.propensity[a, b] = self.propensity[b, a] = value
        self.together = together

    def frustration(self, actor, second):
        """F_i: the sum of s_j p_ij over the actors of the other camp."""
        return sum(self.sizes[other] * self.propensity[actor, other] for other in self.names
                   if other != actor and (other in second) != (actor in second))

    def energy(self, second):
        """E: the sum of s_i F_i."""
        return sum(self.sizes[actor] * self.frustration(actor, second) for actor in self.names)

    def camp(self, second):
        """The camp without the first actor."""
        return frozenset(self.names) - second if self.names[0] in second else frozenset(second)

    @cache
    def configurations(self):
        """Every configuration that keeps together who is fixed, with its energy."""
        result = {}
        for bits in range(2 ** (len(self.names) - 1)):
            second = frozenset(n for i, n in enumerate(self.names[1:]) if bits >> i & 1)
            if all((a in second) == (b in second) for a, b in self.together):
                result[second] = self.energy(second)
        return result

    def neighbours(self, second):
        """What one switch leads to; who is fixed does not switch."""
        fixed = {name for pair in self.together for name in pair}
        for name in self.names:
            if name not in fixed:
                yield self.camp(second ^ {name})

    @cache
    def minima(self):
        """Local minima with energy and basin of steepest descent, the lowest first."""
        energies = self.configurations()
        basins = {}
        for start in energies:
            at = start
            while True:
                best = min(self.neighbours(at), key=energies.get)
                if energies[best] >= energies[at] - 1e-9:
                    break
                at = best
            basins[at] = basins.get(at, 0) + 1
        return sorted(((energies[s], s, basins[s]) for s in basins), key=lambda m: (m[0], sorted(m[1])))

    def quantities(self):
        """What targets.csv may ask for."""
        def camp_energy(camp):
            return self.energy(self.camp(frozenset(camp.split(";"))))

        return {
            "count": lambda: len(self.minima()),
            "configurations": lambda: len(self.configurations()),
            "energy": lambda minimum=1: self.minima()[minimum - 1][0],
            "basin": lambda minimum=1: self.minima()[minimum - 1][2],
            "frustration": lambda actor, minimum=1: (
                self.sizes[actor] * self.frustration(actor, self.minima()[minimum - 1][1])),
            "camp_energy": camp_energy,
            "mean_energy": lambda: sum(self.configurations().values()) / len(self.configurations()),
            "greatest_energy": lambda: max(self.configurations().values()),
        }
