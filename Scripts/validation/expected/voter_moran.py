"""The voter model and the Moran process on the complete graph, as birth-death chains of the number of A."""

from validation.expected import chains


def voter(actors):
    """One actor drawn uniformly copies another one drawn uniformly."""
    move = [k * (actors - k) / (actors * (actors - 1)) for k in range(actors + 1)]
    return chains.birth_death(move, move)


def moran(actors, fitness):
    """One actor drawn uniformly is replaced by the child of one drawn by fitness, itself included."""
    up = [(actors - k) / actors * fitness * k / (fitness * k + actors - k) for k in range(actors + 1)]
    down = [k / actors * (actors - k) / (fitness * k + actors - k) for k in range(actors + 1)]
    return chains.birth_death(up, down)


def voter_wins(actors=10, start=5):
    """P(all end with A)."""
    return start / actors


def voter_time(actors=10, start=5):
    """Mean steps until all agree."""
    return chains.hitting(voter(actors), start, {0, actors})[0]


def voter_time_sd(actors=10, start=5):
    """Standard deviation of the same."""
    return chains.hitting(voter(actors), start, {0, actors})[1]


def fixation(actors=10, fitness=1.1, start=1):
    """P(the mutants take over) = (1 - r^-start) / (1 - r^-N)."""
    if fitness == 1:
        return start / actors
    return (1 - fitness**-start) / (1 - fitness**-actors)


def moran_time(actors=10, fitness=1.1, start=1):
    """Mean steps until one type is left."""
    return chains.hitting(moran(actors, fitness), start, {0, actors})[0]


def moran_time_sd(actors=10, fitness=1.1, start=1):
    """Standard deviation of the same."""
    return chains.hitting(moran(actors, fitness), start, {0, actors})[1]


QUANTITIES = {"voter_wins": voter_wins, "voter_time": voter_time, "voter_time_sd": voter_time_sd,
              "fixation": fixation, "moran_time": moran_time, "moran_time_sd": moran_time_sd}
