"""The multinomial logit (McFadden 1974)."""

from math import exp


def law(utilities="1,0.5,0,-0.5", without="", temperature=1):
    """Choice probabilities in the order of the options; those of `without` (numbers from 0) are left out, with 0."""
    values = [float(u) for u in str(utilities).split(",")]
    left_out = {int(n) for n in str(without).split(",") if n != ""}
    weights = [0.0 if n in left_out else exp(u / temperature) for n, u in enumerate(values)]
    return [w / sum(weights) for w in weights]


def chance(option=0, utilities="1,0.5,0,-0.5", without="", temperature=1):
    """The probability of one option."""
    return law(utilities, without, temperature)[option]


QUANTITIES = {"law": law, "chance": chance}
