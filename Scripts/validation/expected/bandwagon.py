"""Two firms with private preferences and two periods (Farrell & Saloner 1985)."""

from math import sqrt


def threshold(n=0.2):
    """The type i* from which a firm switches in the first period."""
    return (-1 + sqrt(1 + 4 * n * (1 - n))) / 2


def types(n):
    """Probabilities that a type switches first, only joins a bandwagon, or never switches."""
    star = threshold(n)
    return (1 - star) / 2, (star + n) / 2, (1 - n) / 2


def both_new(n=0.2):
    """P(both firms end with the new standard)."""
    high, middle, _ = types(n)
    return high * high + 2 * high * middle


def both_old(n=0.2):
    """P(both firms stay with the old standard)."""
    _, middle, low = types(n)
    return (middle + low) ** 2


def split(n=0.2):
    """P(the firms end with different standards)."""
    high, _, low = types(n)
    return 2 * high * low


def early(n=0.2):
    """The advantage n - i* that makes a firm switch in the first period from type i* on."""
    return n - threshold(n)


def inertia(n=0.2):
    """P(both firms would gain from the new standard together and neither begins)."""
    return (threshold(n) / 2) ** 2


def check(n=0.2):
    """How far type i* is from being indifferent between beginning and waiting: 0 up to rounding.

    Beginning gives i plus n when the other follows, whose type is above -n. Waiting gives i + n when the other begins
    (type above i*), and n otherwise, because then neither changes.
    """
    star = threshold(n)
    high, middle, _ = types(n)
    begin = star + n * (high + middle)
    wait = high * (star + n) + (1 - high) * n
    return begin - wait


QUANTITIES = {"threshold": threshold, "both_new": both_new, "both_old": both_old, "split": split, "early": early,
              "inertia": inertia, "check": check}
