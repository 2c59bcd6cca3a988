"""Information cascades (Bikhchandani, Hirshleifer & Welch 1992), by Bayes' rule on every history."""

from fractions import Fraction
from functools import cache


@cache
def outcomes(p, actors):
    """Histories of choices with their probability when A is the better option, by enumeration.

    Each actor has a signal that points to the better option with probability p, sees all choices before its own,
    forms the posterior by Bayes' rule and takes the likelier option; it tosses a coin when both are equally likely.
    """
    p = Fraction(str(p))
    # A history -> its probability when A is better, and when B is.
    states = {(): (Fraction(1), Fraction(1))}
    for _ in range(actors):
        after = {}
        for history, (if_a, if_b) in states.items():
            for choice in (1, 0):
                chance = []
                for better in (1, 0):
                    total = Fraction(0)
                    for signal in (1, 0):
                        seen = p if signal == better else 1 - p
                        a = if_a * (p if signal else 1 - p)
                        b = if_b * (1 - p if signal else p)
                        takes_a = Fraction(1) if a > b else Fraction(0) if a < b else Fraction(1, 2)
                        total += seen * (takes_a if choice else 1 - takes_a)
                    chance.append(total)
                if chance[0] or chance[1]:
                    after[history + (choice,)] = (if_a * chance[0], if_b * chance[1])
        states = after
    return {history: pair[0] for history, pair in states.items() if pair[0]}


def law(p=0.6, actors=10):
    """The law of the number who take the better option."""
    result = [Fraction(0)] * (actors + 1)
    for history, probability in outcomes(p, actors).items():
        result[sum(history)] += probability
    return [float(x) for x in result]


def correct(p=0.6, actors=10):
    """P(a cascade on the better option has begun), by the count of choices: leads by two or more."""
    return float(sum(q for h, q in outcomes(p, actors).items() if 2 * sum(h) - actors >= 2))


def wrong(p=0.6, actors=10):
    """P(a cascade on the worse option has begun)."""
    return float(sum(q for h, q in outcomes(p, actors).items() if 2 * sum(h) - actors <= -2))


def none(p=0.6, actors=10):
    """P(no cascade yet); (p - p²)^(actors / 2) for an even number."""
    return 1 - correct(p, actors) - wrong(p, actors)


def correct_formula(p=0.6, actors=10):
    """P(correct cascade after an even number of actors) in closed form."""
    return p * (p + 1) / (2 * (1 - p + p * p)) * (1 - (p - p * p) ** (actors / 2))


def limit(p=0.6):
    """P(correct cascade in the end)."""
    return p * (p + 1) / (2 * (1 - p + p * p))


QUANTITIES = {"law": law, "correct": correct, "wrong": wrong, "none": none, "correct_formula": correct_formula,
              "limit": limit}
