"""Runs the program and reads its tables."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas

COMMANDS = ("landscape", "power")
"""Files that begin with one of these keys are no scenarios, have a command of that name, and no replicates."""


def command_of(path):
    """The command that a file is for, by the first key that stands in it."""
    words = (line.partition(":")[0] for line in path.read_text(encoding="utf-8").splitlines())
    return next((word for word in words if word in COMMANDS), "run")


class Results:
    """The tables of one run, read when they are asked for."""

    def __init__(self, folder, seconds):
        self.folder = folder
        self.seconds = seconds
        self.tables = {}

    def table(self, name):
        """A table by file name."""
        if name not in self.tables:
            self.tables[name] = pandas.read_csv(self.folder / name, low_memory=False)
        return self.tables[name]

    def outcomes(self, policy):
        """One row per run of a policy; all of them when there is but one."""
        table = self.table("outcomes.csv")
        return table[table["policy"] == policy] if policy else table

    def series(self, policy, column, step):
        """Mean, standard error and number of runs of an outcome after a step (counted from 0)."""
        table = self.table("series.csv")
        row = table[(table["outcome"] == column) & (table["step"] == step)]
        if policy:
            row = row[row["policy"] == policy]
        if len(row) != 1:
            raise SystemExit(f"{self.folder.name}: series.csv has {len(row)} rows for {column} after step {step}")
        return tuple(row.iloc[0][["mean", "standard_error", "replicates"]])


def program(root):
    """The release build."""
    path = subprocess.run(["swift", "build", "-c", "release", "--show-bin-path"], cwd=root, check=True,
                          capture_output=True, text=True).stdout.strip()
    if not (Path(path) / "entente").exists():
        subprocess.run(["swift", "build", "-c", "release", "--product", "entente"], cwd=root, check=True,
                       stdout=sys.stderr)
    return str(Path(path) / "entente")


def run_all(entente, folder, targets, seed, work):
    """Runs each file with its overrides once; the tables by run. A run that fails has its message instead."""
    policies = {}
    for target in targets:
        policies.setdefault(target.run, [])
        if target.policy and target.policy not in policies[target.run]:
            policies[target.run].append(target.policy)
    results = {}
    for number, (run, wanted) in enumerate(policies.items()):
        out = Path(work) / f"{number:03d}"
        path = folder / run.model / run.file
        command = [entente, command_of(path), str(path), "--out", str(out)]
        if command[1] == "run":
            command += ["--replicates", str(run.replicates), "--seed", str(run.seed(seed))]
            for policy in wanted:
                command += ["--policy", policy]
        for override in run.overrides:
            command += ["--set", override]
        start = time.monotonic()
        done = subprocess.run(command, capture_output=True, text=True)
        seconds = time.monotonic() - start
        if done.returncode == 0:
            results[run] = Results(out, seconds)
        else:
            results[run] = f"{' '.join(command)}\n{done.stderr.strip()}"
        print(f"{seconds:7.1f} s  {run.name}", file=sys.stderr)
    return results


def workspace():
    """A folder that is removed at the end."""
    return tempfile.TemporaryDirectory(prefix="entente-validate-")
