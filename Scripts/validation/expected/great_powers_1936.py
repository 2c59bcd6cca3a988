"""The realist great powers of 1936 of Axelrod & Bennett (1993)."""

from validation.expected.landscapes import Landscape

SIZES = {"britain": 7.45, "france": 5.32, "germany": 11.49, "italy": 4.03, "ussr": 15.01}
QUANTITIES = Landscape(SIZES, {(a, b): -1.0 for a in SIZES for b in SIZES if a != b}).quantities()
