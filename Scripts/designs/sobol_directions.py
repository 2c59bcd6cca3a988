#!/usr/bin/env python3
"""Writes Sources/NumericKit/Sobol/SobolDirections.swift from the direction numbers that SciPy carries.

They are `new-joe-kuo-6.21201` of Joe and Kuo (2008), doi:10.1137/070709359. Run with SciPy 1.17:

    Scripts/designs/sobol_directions.py > Sources/NumericKit/Sobol/SobolDirections.swift
"""

import pathlib
import textwrap

import numpy
import scipy.stats

DIMENSIONS = 300

data = numpy.load(pathlib.Path(scipy.stats.__file__).parent / "_sobol_direction_numbers.npz")
polynomials = [int(number) for number in data["poly"][1:DIMENSIONS]]
initial = [
    int(number)
    for polynomial, row in zip(polynomials, data["vinit"][1:DIMENSIONS])
    for number in row[: polynomial.bit_length() - 1]
]


def literal(numbers):
    return textwrap.fill(", ".join(map(str, numbers)) + ",", 108, initial_indent=" " * 8, subsequent_indent=" " * 8)


print(
    f"""/// Direction numbers of the Sobol' sequence for dimensions 2 to {DIMENSIONS}.
///
/// The file `new-joe-kuo-6.21201` of Joe & Kuo (2008), doi:10.1137/070709359, as SciPy carries it. Written by
/// `Scripts/designs/sobol_directions.py`.
enum SobolDirections {{
    /// A primitive polynomial for each dimension: its coefficients as binary digits, all of them.
    // swift-format-ignore
    static let polynomials: [UInt32] = [
{literal(polynomials)}
    ]

    /// The first direction numbers of one dimension after the other, as many as the degree of its polynomial.
    // swift-format-ignore
    static let initial: [UInt32] = [
{literal(initial)}
    ]
}}"""
)
