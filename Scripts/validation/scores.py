"""How far what came out is from what was expected, in standard errors."""

import json
import re
from dataclasses import dataclass
from math import isnan, sqrt

import numpy as np
from scipy import stats

LIMIT = 4.0
"""Standard errors at which a target fails: a false alarm in 16,000 targets."""
RELATIVE = 1e-9
"""The relative error of a target that is exact."""
FEW = 10.0
"""Expected variance of a count below which the normal law is no good, and the binomial law itself is used."""
CELL = 5.0
"""The least expected number in a cell of a chi-square test; smaller cells are joined with their neighbours."""


@dataclass
class Score:
    """What came out for a target."""

    target: object
    obtained: float = float("nan")
    expected: float = float("nan")
    error: float = float("nan")
    z: float = float("nan")
    note: str = ""
    passed: bool = False
    normal: bool = False
    """Whether z follows a standard normal law if the program is right: it enters the summary."""


def score(target, results):
    """Compares one target with the tables of its run."""
    result = Score(target)
    if isinstance(results, str):
        error = next((line for line in results.splitlines() if "error:" in line), results.splitlines()[-1])
        result.note = "the run failed: " + error.partition("error: ")[2][:200]
        return result
    expected = target.expected()
    result.expected = expected[0] if len(expected) == 1 else float("nan")
    if target.statistic == "cell":
        result.obtained = cell(results, target.value)
        return exact(result, [result.obtained])
    series = re.fullmatch(r"(\w+) *@ *(\d+)", target.value)
    if series:
        mean, error, runs = results.series(target.policy, series[1], int(series[2]))
        return mean_score(result, mean, error * sqrt(runs), runs)
    table = results.outcomes(target.policy)
    if target.statistic == "law":
        return law_score(result, law_columns(table, target.value), expected)
    expression, _, condition = target.value.partition(" if ")
    if len(table) != target.run.replicates:
        result.note = f"{len(table)} runs, expected {target.run.replicates}"
        return result
    if condition:
        table = table[table.eval(condition, engine="python")]
    values = np.asarray(table.eval(expression, engine="python"), dtype=float)
    if len(values) < 2 or np.isnan(values).any():
        result.note = f"{int(np.isnan(values).sum())} of {len(values)} runs have no value"
        return result
    if target.statistic == "every":
        result.obtained = float(values[np.argmax(np.abs(values - result.expected))])
        return exact(result, values)
    if target.statistic == "probability" and target.kind == "monte-carlo":
        return probability_score(result, int(values.sum()), len(values))
    return mean_score(result, float(values.mean()), float(values.std(ddof=1)), len(values))


def exact(result, values):
    """All values are the expected one, up to rounding."""
    scale = max(1e-300, abs(result.expected))
    worst = max(abs(v - result.expected) for v in values)
    result.passed = worst <= RELATIVE * (scale if result.expected else 1.0)
    result.note = "exact" if result.passed else f"differs by {worst:.3g}"
    return result


def mean_score(result, mean, sd, runs):
    """A mean against its expectation, with the known standard deviation of a run or that of the sample."""
    target = result.target
    known = target.sd()
    result.obtained = mean
    result.error = (known if known is not None else sd) / sqrt(runs)
    if target.kind == "exact":
        return exact(result, [mean])
    if target.kind == "asymptotic":
        # True in the limit only: the published tolerance, and the noise of the runs on top.
        result.passed = abs(mean - result.expected) <= target.tolerance + LIMIT * result.error
        result.note = f"limit; tolerance {target.tolerance:g}"
        return result
    if result.error == 0 or isnan(result.error):
        result.note = "all runs are equal"
        result.passed = abs(mean - result.expected) <= RELATIVE * max(1.0, abs(result.expected))
        return result
    result.z = (mean - result.expected) / result.error
    result.normal = True
    result.passed = abs(result.z) <= LIMIT
    return result


def probability_score(result, hits, runs):
    """A share of runs against a probability, with the standard error of the expected one."""
    p = result.expected
    result.obtained = hits / runs
    result.error = sqrt(p * (1 - p) / runs)
    if runs * p * (1 - p) >= FEW:
        result.z = (result.obtained - p) / result.error
        result.normal = True
    else:
        # The middle of the jump of the binomial law, as a normal score.
        middle = stats.binom.cdf(hits - 1, runs, p) + stats.binom.pmf(hits, runs, p) / 2
        result.z = float(stats.norm.ppf(min(max(middle, 1e-16), 1 - 1e-16)))
        result.note = "few events: binomial"
    result.passed = abs(result.z) <= LIMIT
    return result


def law_columns(table, value):
    """How many runs ended in each state: the columns are indicators, a prefix or a list of names."""
    names = value.split()
    if len(names) == 1 and names[0] not in table:
        names = [c for c in table.columns if re.fullmatch(re.escape(names[0]) + r"\d+", c)]
        names.sort(key=lambda c: int(c.rsplit("_", 1)[1]))
    return table[names].sum().to_numpy(), len(table)


def law_score(result, counted, law):
    """A chi-square test of a whole law; z is the normal score of its p value, large when the law is wrong."""
    counts, runs = counted
    law = np.asarray(law)
    if len(counts) != len(law) or abs(counts.sum() - runs) > 1e-9:
        result.note = f"{len(counts)} states with {counts.sum():g} runs, expected {len(law)} states and {runs} runs"
        return result
    if counts[law <= 0].sum() > 0:
        result.note = "a run ended in a state of probability 0"
        return result
    observed, wanted = pooled(counts[law > 0], law[law > 0] * runs)
    if len(wanted) < 2:
        result.note = "too few runs for a chi-square test"
        return result
    statistic = float(((observed - wanted) ** 2 / wanted).sum())
    p = float(stats.chi2.sf(statistic, len(wanted) - 1))
    result.z = float(stats.norm.isf(min(max(p, 1e-16), 1 - 1e-16)))
    result.note = f"chi-square {statistic:.1f} on {len(wanted) - 1}, p {p:.3f}"
    result.normal = True
    result.passed = abs(result.z) <= LIMIT
    return result


def pooled(observed, wanted):
    """Joins neighbouring cells until each has an expected number of at least `CELL`."""
    cells = []
    for o, w in zip(observed, wanted):
        if cells and cells[-1][1] < CELL:
            cells[-1][0] += o
            cells[-1][1] += w
        else:
            cells.append([o, w])
    if len(cells) > 1 and cells[-1][1] < CELL:
        last = cells.pop()
        cells[-1][0] += last[0]
        cells[-1][1] += last[1]
    array = np.array(cells, dtype=float)
    return array[:, 0], array[:, 1]


def cell(results, value):
    """A cell of a table: `minima.csv: energy [rank=1, camp=x]`; `minima.csv: rows` counts rows, and `minima.csv: mean
    energy` (or min, max, sum) takes all of them. `datapackage.json: summary / probability of passing` follows keys."""
    if value.startswith("datapackage.json:"):
        found = json.loads((results.folder / "datapackage.json").read_text(encoding="utf-8"))
        for key in value.partition(":")[2].split(" / "):
            found = found[key.strip()]
        return float(found)
    match = re.fullmatch(r"(\S+): *(?:(mean|min|max|sum) +)?(\w+) *(?:\[(.*)\])?", value)
    if not match:
        raise SystemExit(f"'{value}' is not of the form 'table.csv: column [key=value, …]'")
    table = results.table(match[1])
    for condition in (match[4] or "").split(","):
        if condition.strip():
            key, _, wanted = (x.strip() for x in condition.partition("="))
            column = table[key]
            table = table[column == float(wanted)] if np.issubdtype(column.dtype, np.number) else table[
                column.astype(str) == wanted]
    if match[3] == "rows":
        return float(len(table))
    if match[2]:
        return float(table[match[3]].agg(match[2]))
    if len(table) != 1:
        raise SystemExit(f"'{value}' means {len(table)} rows")
    return float(table.iloc[0][match[3]])
