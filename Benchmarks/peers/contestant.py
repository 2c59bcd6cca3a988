"""What the Python contestants share: the workload, and the talk with the benchmark program.

The model, the same for all contestants. Actor i holds one of P profiles. In each step each actor revises with
probability `hazard`; all see the state at the step's start. Who revises takes the profile p that maximises

    beta * (preference[i, p] + network * exposure[i, p] + switching * (p == held)) + Gumbel noise,
    exposure[i, p] = sum over j of weights[i, j] * (held[j] == p).

The benchmark program starts a contestant with the folder of a workload and the parameters as arguments. The
contestant answers with one line of JSON that names it, then reads lines `{"repetitions": n}`, simulates n replicates
for each and answers with the time they took and what came out.
"""

import argparse
import csv
import json
import platform
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Workload:
    """The numbers of the model."""

    weights: np.ndarray  # (actors, actors), rows sum to 1, the diagonal is 0
    preference: np.ndarray  # (actors, profiles)
    first: np.ndarray  # (actors,), the profile held at the start
    steps: int
    hazard: float
    beta: float
    network: float
    switching: float

    @property
    def actors(self):
        return self.preference.shape[0]

    @property
    def profiles(self):
        return self.preference.shape[1]

    def shares(self, held):
        """The share of each profile, for the profiles held in one replicate (actors,) or in many (…, actors)."""
        return np.stack([(held == p).mean(axis=-1) for p in range(self.profiles)], axis=-1)


def read_workload(arguments):
    """The workload from the tables that the scenario has too."""
    folder = Path(arguments.folder)
    with (folder / "actors.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    profiles = [column.removeprefix("likes_") for column in rows[0] if column.startswith("likes_")]
    if (folder / "edges.csv").exists():
        weights = edge_weights(folder / "edges.csv", [row["id"] for row in rows])
    else:
        position = np.array([float(row["position"]) for row in rows])
        influence = np.array([float(row["influence"]) for row in rows])
        distance = position[:, None] - position[None, :]
        weights = np.exp(-0.5 * (distance / arguments.width) ** 2) * influence
        np.fill_diagonal(weights, 0)
    return Workload(
        weights=weights / weights.sum(axis=1, keepdims=True),
        preference=np.array([[float(row["likes_" + p]) for p in profiles] for row in rows]),
        first=np.array([profiles.index(row["first"]) for row in rows]),
        steps=arguments.steps,
        hazard=arguments.hazard,
        beta=arguments.beta,
        network=arguments.network,
        switching=arguments.switching,
    )


def edge_weights(path, ids):
    """The weights of an edge table as a square array."""
    place = {name: index for index, name in enumerate(ids)}
    weights = np.zeros((len(ids), len(ids)))
    with path.open(encoding="utf-8", newline="") as file:
        for actor, partner, weight in list(csv.reader(file))[1:]:
            weights[place[actor], place[partner]] = float(weight)
    return weights


def parse_arguments():
    parser = argparse.ArgumentParser(description="A contestant of Benchmarks; started by Scripts/bench.")
    parser.add_argument("--folder", required=True, help="the folder with actors.csv and perhaps edges.csv")
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--hazard", type=float, required=True)
    parser.add_argument("--beta", type=float, required=True)
    parser.add_argument("--network", type=float, required=True)
    parser.add_argument("--switching", type=float, required=True)
    parser.add_argument("--width", type=float, default=1, help="of the similarity, where there is no edges.csv")
    return parser.parse_args()


def answer(**fields):
    print(json.dumps(fields), flush=True)


def serve(title, prepare, grain=1):
    """Takes part in the benchmark until the input ends.

    `prepare(workload)` gives a function `run(seeds)` that simulates one replicate for each seed and returns the final
    shares as an array (replicates, profiles). Replicates are asked for in multiples of `grain`.
    """
    workload = read_workload(parse_arguments())
    run = prepare(workload)
    run(range(1))  # compiles what is compiled at the first call
    answer(title=title, runtime="Python " + platform.python_version(), unit="actor-steps", grain=grain)
    seed = 1
    for line in sys.stdin:
        repetitions = json.loads(line)["repetitions"]
        seeds = range(seed, seed + repetitions)
        seed += repetitions
        start, before = time.perf_counter(), time.process_time()
        shares = run(seeds)
        seconds, processor = time.perf_counter() - start, time.process_time() - before
        # The concentration, too: its variance is small where the shares tip one way or another.
        measures = np.column_stack([shares, (shares**2).sum(axis=1)])
        answer(
            seconds=seconds,
            processor=processor,
            work=workload.actors * workload.steps * repetitions,
            sums=measures.sum(axis=0).tolist(),
            squares=(measures**2).sum(axis=0).tolist(),
        )
