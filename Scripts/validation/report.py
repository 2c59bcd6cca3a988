"""The table of targets for people, and docs/validation.md."""

from math import isnan, sqrt

import numpy as np
from scipy import stats


def number(value, digits=6):
    """A number as short as it can be read."""
    if isnan(value):
        return "–"
    return "0" if abs(value) < 1e-12 else f"{value:.{digits}g}"


def verdict(score):
    return "ok" if score.passed else "FAILED"


def lines(scores):
    """One line per target."""
    yield f"{'target':<52} {'expected':>12} {'obtained':>12} {'z':>7}"
    model = None
    for score in scores:
        if score.target.model != model:
            model = score.target.model
            yield model
        z = "" if isnan(score.z) else f"{score.z:+.2f}"
        law = score.target.statistic == "law"
        expected = "law" if law else number(score.expected)
        obtained = "" if law else number(score.obtained)
        note = " ".join(x for x in ["" if score.passed else "FAILED", score.note] if x)
        yield f"  {score.target.id:<50} {expected:>12} {obtained:>12} {z:>7}  {note}".rstrip()


def described(z):
    """A set of z scores beside what the standard normal law expects."""
    p = stats.kstest(z, "norm").pvalue
    return (f"mean {z.mean():+.2f} (standard error {1 / sqrt(len(z)):.2f}), standard deviation {z.std(ddof=1):.2f}, "
            f"{int((abs(z) > 2).sum())} beyond 2 ({len(z) * 2 * stats.norm.sf(2):.1f} expected), "
            f"{int((abs(z) > 3).sum())} beyond 3 ({len(z) * 2 * stats.norm.sf(3):.1f} expected), "
            f"Kolmogorov-Smirnov p {p:.2f}")


def summary(scores):
    """The z scores as a set: they must look like draws from a standard normal law."""
    failed = [s for s in scores if not s.passed]
    text = [f"{len(scores)} targets, {len(failed)} failed."]
    normal = [s for s in scores if s.normal]
    # The first of each run: runs have seeds of their own, so these are independent.
    first = {}
    for s in normal:
        first.setdefault((s.target.run, s.target.policy), s)
    for name, group in (("z scores", normal), ("of these, one of each run", list(first.values()))):
        if len(group) > 1:
            text.append(f"{len(group)} {name}: {described(np.array([s.z for s in group]))}.")
    return text


def histogram(scores):
    """How many z scores lie in each half unit, beside what the normal law expects."""
    z = np.array([s.z for s in scores if s.normal])
    edges = [-np.inf, *np.arange(-2.5, 2.6, 0.5), np.inf]
    result = []
    for low, high in zip(edges, edges[1:]):
        count = int(((z >= low) & (z < high)).sum())
        wanted = len(z) * (stats.norm.cdf(high) - stats.norm.cdf(low))
        name = f"below {high:+.1f}" if np.isinf(low) else f"{low:+.1f} and more" if np.isinf(high) else (
            f"{low:+.1f} to {high:+.1f}")
        result.append(f"{name:>14} {count:4d} {wanted:6.1f}  {'#' * count}")
    return result


def page(scores, seed, titles):
    """The Markdown page."""
    out = ["# Validation against published models", "",
           "Models whose results are known, from publications or by exact computation, run as scenarios of",
           "`scenarios/validation` and are compared with what must come out. `Scripts/validate --record` writes this",
           f"page (seed {seed}); `Scripts/validate --seed N` repeats it with other draws.", "",
           "Every expected number is computed anew from the model's definition by `Scripts/validation/expected`, which",
           "shares no code with the simulator, and compared with the digits of `targets.csv`. The column *source* says",
           "where the number was published, or that it was computed for this page. z is the difference in standard",
           "errors of independent runs: of the expected probability, or of the known or sampled standard deviation. For",
           "a whole law it is the normal score of the chi-square test's p value. A target fails beyond 4, an exact one",
           "beyond a relative error of 1e-9. *Limit* marks a number that holds for infinitely many actors; there the",
           "stated tolerance applies on top of 4 standard errors.", ""]
    out += ["## Summary", "", *(f"- {line}" for line in summary(scores)), "",
            "Several targets may share runs (a mean and a law, say); one of each run are independent. Counts whose expected",
            "variance is below 10 are judged by the binomial law and left out of the set. In the histogram the first",
            "number counts z scores, the second is what a standard normal law expects.", "",
            "```", *histogram(scores), "```", ""]
    for model in dict.fromkeys(s.target.model for s in scores):
        out += [f"## {titles[model]}", "", f"[scenarios/validation/{model}](../scenarios/validation/{model})", "",
                "| target | runs | expected | obtained | z | | source |", "|---|---|---|---|---|---|---|"]
        for score in (s for s in scores if s.target.model == model):
            target = score.target
            law = target.statistic == "law"
            expected = "a law" if law else number(score.expected, 8)
            obtained = score.note if law else number(score.obtained, 8)
            z = "" if isnan(score.z) else f"{score.z:+.2f}"
            state = verdict(score) if law or not score.note else f"{verdict(score)}; {score.note}"
            if score.passed and score.note == "exact":
                state = "exact"
            out.append(f"| {target.what} | {target.run.replicates or ''} | {expected} | {obtained} | {z} | {state} "
                       f"| {target.source} |")
        out.append("")
    return "\n".join(out)
