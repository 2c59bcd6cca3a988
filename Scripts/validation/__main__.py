"""The command Scripts/validate."""

import argparse
import os
import sys
from pathlib import Path

from validation import expected, report, runs, scores, targets


def arguments():
    parser = argparse.ArgumentParser(prog="Scripts/validate", description="Compares published models with Entente.")
    parser.add_argument("--root", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--only", action="append", default=[], metavar="MODEL", help="this model alone")
    parser.add_argument("--fast", action="store_true", help="fewer targets and runs")
    parser.add_argument("--seed", type=int, default=1, help="the seed (1)")
    parser.add_argument("--record", action="store_true", help="write docs/validation.md")
    parser.add_argument("--check", action="store_true", help="check the expected numbers and simulate nothing")
    parser.add_argument("--expect", nargs="+", metavar="WORD", help="MODEL [QUANTITY key=value …]")
    return parser.parse_args()


def expect(words):
    """Prints an expected number for parameters of one's own."""
    model, *quantity = words
    try:
        if quantity:
            value = expected.compute(model, " ".join(quantity))
            print(" ".join(map(repr, value)) if isinstance(value, list) else repr(value))
        else:
            for name, function in expected.quantities(model).items():
                print(f"{name:<18} {' '.join((function.__doc__ or '').split())}")
    except ModuleNotFoundError:
        raise SystemExit(f"validate: no model '{model}'; the models are the folders of scenarios/validation") from None
    except (ValueError, TypeError) as error:
        raise SystemExit(f"validate: {error}") from None


def title(folder, model):
    """The heading of a model's README."""
    return (folder / model / "README.md").read_text(encoding="utf-8").splitlines()[0].lstrip("# ")


def main():
    options = arguments()
    if options.expect:
        return expect(options.expect)
    if options.record and (options.only or options.fast):
        raise SystemExit("validate: --record needs all targets; leave out --only and --fast")
    folder = options.root / "scenarios" / "validation"
    wanted = targets.load(folder, options.fast, options.only)
    wrong = [(t, t.disagreement()) for t in wanted]
    for target, problem in wrong:
        if problem:
            print(f"{target.model}: {target.id}: {problem}")
    wrong = sum(problem is not None for _, problem in wrong)
    if options.check:
        print(f"{len(wanted)} expected numbers, {wrong} disagree with the definition")
        return sys.exit(wrong > 0)

    entente = os.environ.get("ENTENTE") or runs.program(options.root)
    with runs.workspace() as work:
        results = runs.run_all(entente, folder, wanted, options.seed, work)
        found = [scores.score(target, results[target.run]) for target in wanted]
    for message in (r for r in results.values() if isinstance(r, str)):
        print(message, file=sys.stderr)
    print("\n".join(report.lines(found)))
    print("\n".join(report.summary(found)))
    if not options.fast and not options.only:
        print("\n".join(report.histogram(found)))
    if options.record:
        titles = {model: title(folder, model) for model in {t.model for t in wanted}}
        page = options.root / "docs" / "validation.md"
        page.write_text(report.page(found, options.seed, titles), encoding="utf-8")
        print(f"wrote {page.relative_to(options.root)}", file=sys.stderr)
    sys.exit(any(not s.passed for s in found) or wrong > 0)


main()
