"""Finite Markov chains, solved exactly (to rounding)."""

import numpy as np


def stationary(matrix):
    """The stationary law of an irreducible chain (rows of `matrix` sum to 1)."""
    n = len(matrix)
    system = np.vstack([matrix.T - np.eye(n), np.ones(n)])
    right = np.zeros(n + 1)
    right[-1] = 1
    return np.linalg.lstsq(system, right, rcond=None)[0]


def after(matrix, law, steps):
    """The law after so many steps."""
    return np.asarray(law) @ np.linalg.matrix_power(matrix, int(steps))


def hitting(matrix, start, target):
    """Mean and standard deviation of the steps from `start` until a state of `target` is reached."""
    inside = [i for i in range(len(matrix)) if i not in target]
    if start not in inside:
        return 0.0, 0.0
    move = matrix[np.ix_(inside, inside)]
    system = np.eye(len(inside)) - move
    mean = np.linalg.solve(system, np.ones(len(inside)))
    square = np.linalg.solve(system, 1 + 2 * move @ mean)
    at = inside.index(start)
    return float(mean[at]), float(np.sqrt(square[at] - mean[at] ** 2))


def absorption(matrix, start, target):
    """The probability that the chain from `start` reaches a state of `target`; every other state that
    cannot be left is the alternative."""
    n = len(matrix)
    inside = [i for i in range(n) if i not in target and matrix[i, i] < 1]
    if start in target:
        return 1.0
    if start not in inside:
        return 0.0
    system = np.eye(len(inside)) - matrix[np.ix_(inside, inside)]
    once = matrix[np.ix_(inside, sorted(target))].sum(axis=1)
    return float(np.linalg.solve(system, once)[inside.index(start)])


def birth_death(up, down):
    """The chain on 0…n that moves up and down by one with these probabilities by state."""
    n = len(up)
    matrix = np.diag(1 - np.asarray(up) - np.asarray(down))
    for i in range(n - 1):
        matrix[i, i + 1] = up[i]
        matrix[i + 1, i] = down[i + 1]
    return matrix


def birth_death_hitting(up, down, start, target):
    """Mean steps upward from `start` to `target` by the sums of positive terms that lose no digits:
    e_k = (1 + d_k e_(k-1)) / u_k steps lead from k to k + 1."""
    total, step = 0.0, 0.0
    for k in range(target):
        step = (1 + down[k] * step) / up[k]
        total += step if k >= start else 0.0
    return total
