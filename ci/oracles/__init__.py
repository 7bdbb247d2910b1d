"""Oracles that look at a program without running it."""
