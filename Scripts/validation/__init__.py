"""Compares what Entente simulates with what published models say must come out."""
