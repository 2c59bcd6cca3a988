#!/usr/bin/env python3
"""Checks the alignment measure of states.csv: python3 scenarios/data/check_alignment.py

Reads states.csv and alignment_model.csv beside this file and nothing else.
Refits the ridge logistic regression, prints leave-one-out AUCs and compares
the committed columns with the model. Exit status 1 when something differs.
"""
import csv
import os
import sys

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
FEATURES = ["relative_alignment", "bloc_balance"]
SPONSORS = {"USA": 1.0, "CHN": -1.0}


def read(name):
    with open(os.path.join(HERE, name), encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def fit(z, y, ridge):
    """Newton's method; the intercept is not penalised."""
    a = np.column_stack([np.ones(len(z)), z])
    beta = np.zeros(a.shape[1])
    penalty = np.diag([0.0] + [ridge] * z.shape[1])
    for _ in range(100):
        p = 1 / (1 + np.exp(-a @ beta))
        hessian = (a.T * (p * (1 - p))) @ a + penalty
        step = np.linalg.solve(hessian, a.T @ (y - p) - penalty @ beta)
        beta += step
        if np.abs(step).max() < 1e-12:
            break
    return beta


def auc(y, score):
    """Mann-Whitney by ranks, equal ranks for ties."""
    _, inverse, count = np.unique(score, return_inverse=True, return_counts=True)
    rank = (np.cumsum(count) - (count - 1) / 2)[inverse]
    n1 = int(y.sum())
    return (rank[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * (len(y) - n1))


def leave_one_out(x, y, ridge):
    score = np.empty(len(y))
    for i in range(len(y)):
        k = np.arange(len(y)) != i
        mean, sd = x[k].mean(0), x[k].std(0)
        beta = fit((x[k] - mean) / sd, y[k], ridge)
        score[i] = beta[0] + ((x[i] - mean) / sd) @ beta[1:]
    return score


def main():
    states = read("states.csv")
    model = {r["feature"]: r for r in read("alignment_model.csv")}
    value = {k: float(r["coefficient"]) for k, r in model.items()}
    ridge = value["ridge_penalty"]
    failures = []

    def check(ok, text):
        print(("ok    " if ok else "FAIL  ") + text)
        if not ok:
            failures.append(text)

    def matrix(rows, names):
        return np.array([[float(r[n]) for n in names] for r in rows])

    def outcome(rows):
        return np.array([float(r["restriction_severity"]) >= 3 for r in rows], float)

    rows = [r for r in states if r["restriction_recorded"] == "1" and r["id"] not in SPONSORS]
    firm = [r for r in rows if r["restriction_confidence"] != "low"]
    traded = [r for r in rows if r["trade_observed"] == "1"]
    x, y = matrix(rows, FEATURES), outcome(rows)

    print(f"{len(states)} states, ridge penalty {ridge:g}; leave-one-out AUC against severity >= 3")
    groups = [("all recorded", rows), ("without low confidence", firm), ("with 2006 trade data", traded)]
    result = {}
    for label, group in groups:
        gy = outcome(group)
        score = leave_one_out(matrix(group, FEATURES), gy, ridge)
        rng = np.random.default_rng(6)
        draws = []
        while len(draws) < 2000:
            k = rng.integers(0, len(gy), len(gy))
            if 0 < gy[k].sum() < len(gy):
                draws.append(auc(gy[k], score[k]))
        low, high = np.percentile(draws, [2.5, 97.5])
        result[label] = auc(gy, score)
        print(f"  {label:24s} n {len(gy):3d}  severe {int(gy.sum()):3d}  "
              f"AUC {result[label]:.3f}  bootstrap 95 % {low:.2f}-{high:.2f}")
    for name in FEATURES:
        alone = auc(y, leave_one_out(matrix(rows, [name]), y, ridge))
        print(f"  {name + ' alone':24s} n {len(y):3d}{'':13s}  AUC {alone:.3f}")
    check(result["all recorded"] > 0.85 and result["without low confidence"] > 0.85,
          "leave-one-out AUC above 0.85 with and without low-confidence rows")

    mean = np.array([float(model[n]["mean"]) for n in FEATURES])
    sd = np.array([float(model[n]["sd"]) for n in FEATURES])
    beta = np.array([value["intercept"]] + [value[n] for n in FEATURES])
    check(np.allclose(mean, x.mean(0), atol=1e-4) and np.allclose(sd, x.std(0), atol=1e-4),
          "standardisation as committed")
    check(np.allclose(beta, fit((x - mean) / sd, y, ridge), atol=1e-4), "coefficients as committed")

    flag = {n: matrix(states, [n])[:, 0] for n in
            ["nato", "five_eyes_quad", "bri", "brics", "sco", "west_circle", "china_circle", "bloc_balance"]}
    inner = np.maximum(flag["brics"], flag["sco"])
    west = np.maximum(flag["nato"], flag["five_eyes_quad"]) + flag["five_eyes_quad"]
    china = np.maximum(flag["bri"], inner) + inner
    check((west == flag["west_circle"]).all() and (china == flag["china_circle"]).all()
          and (west - china == flag["bloc_balance"]).all(), "circles follow from the memberships")

    score = beta[0] + ((matrix(states, FEATURES) - mean) / sd) @ beta[1:]
    free = np.array([r["non_aligned"] == "1" for r in states])
    check(abs(np.median(score[free]) - value["neutral_score"]) < 1e-3, "neutral score = median non-aligned state")
    usa = [r["id"] for r in states].index("USA")
    check(abs(score[usa] - value["neutral_score"] - value["unit_score"]) < 1e-3, "unit score = the USA's")
    expected = np.clip((score - value["neutral_score"]) / value["unit_score"], -1, 1)
    for i, r in enumerate(states):
        expected[i] = SPONSORS.get(r["id"], expected[i])
    alignment, to_usa, to_chn = matrix(states, ["alignment", "affinity_usa", "affinity_chn"]).T
    check(np.abs(alignment - expected).max() < 1e-3, "alignment column equals the model")
    check(np.allclose(to_usa, (1 + alignment) / 2, atol=1e-4)
          and np.allclose(to_chn, (1 - alignment) / 2, atol=1e-4), "affinities follow from alignment")
    middle = np.median(to_usa[free]), np.median(to_chn[free])
    check(abs(middle[0] - 0.5) < 0.02 and abs(middle[1] - 0.5) < 0.02,
          f"median non-aligned state is neutral: {middle[0]:.3f} / {middle[1]:.3f} ({int(free.sum())} states)")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
