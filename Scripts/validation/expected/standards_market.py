"""Coordination by the market (Farrell & Saloner 1988): a war of attrition in T periods, by backward induction."""


def path(periods, win, lose, discount):
    """Values of the game with t periods to go, and the chance with which each firm adopts its own standard.

    With V the value of going on: adopting gives (1 - m) a, waiting m c + (1 - m) d V; both are equal at
    m = (a - d V) / (a - d V + c), and the value is (1 - m) a.
    """
    value, chances = 0.0, []
    for _ in range(periods):
        excess = win - discount * value
        chance = excess / (excess + lose)
        chances.append(chance)
        value = (1 - chance) * win
    return value, chances[::-1]


def value(periods=3, win=3, lose=1, discount=1):
    """What each firm expects."""
    return path(periods, win, lose, discount)[0]


def value_formula(periods=3, win=3, lose=1):
    """The same without discounting: c (1 - 1 / sum_(k <= T) (a/c)^k)."""
    return lose * (1 - 1 / sum((win / lose) ** k for k in range(periods + 1)))


def coordination(periods=3, win=3, lose=1, discount=1):
    """P(both end with one standard)."""
    total, going = 0.0, 1.0
    for m in path(periods, win, lose, discount)[1]:
        total += going * 2 * m * (1 - m)
        going *= (1 - m) ** 2
    return total


def chance(period=0, periods=3, win=3, lose=1, discount=1):
    """The chance to adopt one's own standard in a period, counted from 0."""
    return path(periods, win, lose, discount)[1][period]


def split(periods=3, win=3, lose=1, discount=1):
    """P(each firm ends with its own standard)."""
    total, going = 0.0, 1.0
    for m in path(periods, win, lose, discount)[1]:
        total += going * m * m
        going *= (1 - m) ** 2
    return total


QUANTITIES = {"value": value, "value_formula": value_formula, "coordination": coordination, "chance": chance,
              "split": split}
