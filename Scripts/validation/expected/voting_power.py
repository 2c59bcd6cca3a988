"""Power in weighted voting, by looking at every coalition, in exact fractions.

`votes` lists them with repetitions, `7*5,1*10`; a member is meant by its place from 0.
"""

from fractions import Fraction
from functools import cache
from math import factorial


def listed(votes):
    """The votes one by one."""
    result = []
    for part in str(votes).split(","):
        number, _, times = part.partition("*")
        result += [int(number)] * int(times or 1)
    return tuple(result)


@cache
def decided(votes, quota):
    """For each member, how many coalitions of the others it turns into a winning one, by their size; and how many win."""
    n = len(votes)
    counts = [[0] * n for _ in votes]
    winning = 0
    for coalition in range(2**n):
        members = [i for i in range(n) if coalition >> i & 1]
        total = sum(votes[i] for i in members)
        if total < quota:
            continue
        winning += 1
        for i in members:
            if total - votes[i] < quota:
                counts[i][len(members) - 1] += 1
    return counts, winning


def shapley(votes="7*5,1*10", quota=39, member=0):
    """The Shapley-Shubik index: the share of orders of joining in which the member makes the coalition win."""
    weights = listed(votes)
    n = len(weights)
    counts, _ = decided(weights, quota)
    orders = sum(c * factorial(size) * factorial(n - 1 - size) for size, c in enumerate(counts[member]))
    return float(Fraction(orders, factorial(n)))


def banzhaf(votes="7*5,1*10", quota=39, member=0):
    """The normalised Banzhaf index: the member's share of all swings."""
    counts, _ = decided(listed(votes), quota)
    return float(Fraction(sum(counts[member]), sum(map(sum, counts))))


def swings(votes="7*5,1*10", quota=39, member=0):
    """Coalitions of the others that win only with the member."""
    return sum(decided(listed(votes), quota)[0][member])


def winning(votes="7*5,1*10", quota=39):
    """Winning coalitions."""
    return decided(listed(votes), quota)[1]


def passing(votes="1*15", quota=11, support=0.8):
    """The probability that a proposal passes when each member favours it with this probability."""
    law = {0: 1.0}
    for vote in listed(votes):
        after = {}
        for total, probability in law.items():
            after[total] = after.get(total, 0.0) + probability * (1 - support)
            after[total + vote] = after.get(total + vote, 0.0) + probability * support
        law = after
    return sum(p for total, p in law.items() if total >= quota)


QUANTITIES = {"shapley": shapley, "banzhaf": banzhaf, "swings": swings, "winning": winning, "passing": passing}
