"""The targets of the models: rows of scenarios/validation/<model>/targets.csv."""

import csv
import zlib
from dataclasses import dataclass, field

from validation.expected import compute

COLUMNS = ["id", "what", "file", "overrides", "policy", "replicates", "fast", "statistic", "value", "kind",
           "quantity", "expected", "sd", "tolerance", "source"]
STATISTICS = ["mean", "probability", "law", "every", "cell"]
KINDS = ["exact", "monte-carlo", "asymptotic"]


@dataclass(frozen=True)
class Run:
    """A run of the program: a file with overrides and a number of replicates."""

    model: str
    file: str
    overrides: tuple
    replicates: int

    @property
    def name(self):
        return " ".join([f"{self.model}/{self.file}", *self.overrides])

    def seed(self, base):
        """A seed of its own, so that two runs do not share draws and their z scores are independent."""
        return (base * 2_654_435_761 + zlib.crc32(self.name.encode())) % 2**32


@dataclass(frozen=True)
class Target:
    """One number, or one law, that must come out."""

    model: str
    id: str
    what: str
    run: Run
    policy: str
    statistic: str
    value: str
    kind: str
    quantity: str
    expected_text: str
    sd_text: str
    tolerance: float
    source: str
    problems: tuple = field(default=())

    @property
    def written(self):
        """The numbers as they stand in the table."""
        return [float(x) for x in self.expected_text.split()]

    def expected(self):
        """The computed numbers, or those of the table when nothing computes them."""
        if not self.quantity:
            return self.written
        value = compute(self.model, self.quantity)
        return list(value) if isinstance(value, (list, tuple)) else [float(value)]

    def sd(self):
        """The standard deviation of a single run, or None when the sample's is to be used."""
        if not self.sd_text:
            return None
        try:
            return float(self.sd_text)
        except ValueError:
            return float(compute(self.model, self.sd_text))

    def disagreement(self):
        """What is wrong with the table's number: it differs from the computed one in a digit given."""
        computed = self.expected()
        texts = self.expected_text.split()
        if len(texts) != len(computed):
            return f"{len(texts)} numbers in the table, {len(computed)} computed"
        for text, value in zip(texts, computed):
            mantissa, _, exponent = text.lower().partition("e")
            decimals = len(mantissa.partition(".")[2]) - int(exponent or 0)
            if abs(float(text) - value) > 0.5 * 10.0**-decimals * (1 + 1e-6) + 1e-15:
                return f"the table has {text}, the definition gives {value!r}"
        return None


def load(folder, fast=False, only=()):
    """All targets of the models below a folder, in the order of their names and rows."""
    targets = []
    for path in sorted(folder.glob("*/targets.csv")):
        model = path.parent.name
        if only and model not in only:
            continue
        with open(path, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if reader.fieldnames != COLUMNS:
                raise SystemExit(f"{path}: the columns must be {','.join(COLUMNS)}")
            for row in reader:
                replicates = row["fast"] if fast else row["replicates"]
                if fast and not replicates:
                    continue
                if row["statistic"] not in STATISTICS or row["kind"] not in KINDS:
                    raise SystemExit(f"{path}: {row['id']}: the statistic is one of {', '.join(STATISTICS)}, "
                                     f"the kind one of {', '.join(KINDS)}")
                overrides = tuple(x.strip() for x in row["overrides"].split(" ; ") if x.strip())
                run = Run(model, row["file"], overrides, int(replicates or 0))
                targets.append(Target(model, row["id"], row["what"], run, row["policy"], row["statistic"],
                                      row["value"], row["kind"], row["quantity"], row["expected"], row["sd"],
                                      float(row["tolerance"] or 0), row["source"]))
    if only and {t.model for t in targets} != set(only):
        missing = sorted(set(only) - {t.model for t in targets})
        raise SystemExit(f"no targets{' marked fast' if fast else ''} for {', '.join(missing)}")
    return targets
