"""The landscape of Syria, 2016 (Axelrod with Furnas)."""

from validation.expected.landscapes import Landscape, rows

SIZES = {r["id"]: float(r["strength"]) for r in rows("syria-2016", "actors.csv")}
PAIRS = {(r["actor"], r["partner"]): float(r["propensity"]) for r in rows("syria-2016", "pairs.csv")}
QUANTITIES = Landscape(SIZES, PAIRS).quantities()
