"""The UNIX alliances of Axelrod & Bennett (1993)."""

from validation.expected.landscapes import Landscape, rows

FIRMS = rows("unix-alliances", "firms.csv")
SIZES = {r["id"]: float(r["market_share"]) for r in FIRMS}
KIND = {r["id"]: r["type"] for r in FIRMS}
CAMP = {r["id"]: r["alliance"] for r in FIRMS}
PAIRS = {(a, b): -1.0 if KIND[a] == KIND[b] else 0.0 for a in SIZES for b in SIZES if a != b}


def right_share():
    """The size share of the firms that the best of the two minima puts into their camps."""
    best = 0.0
    for _, second, _ in Landscape(SIZES, PAIRS).minima():
        for word in set(CAMP.values()):
            right = sum(SIZES[n] for n in SIZES if (CAMP[n] == word) == (n in second))
            best = max(best, right / sum(SIZES.values()))
    return best


QUANTITIES = Landscape(SIZES, PAIRS).quantities()
FIXED = Landscape(SIZES, PAIRS, together=(("sun", "att"),)).quantities()
QUANTITIES["count_together"] = FIXED["count"]
QUANTITIES["energy_together"] = FIXED["energy"]
QUANTITIES["right_share"] = right_share
