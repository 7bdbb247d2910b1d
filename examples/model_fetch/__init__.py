"""Fetches a known model's official bytes and converts them once: the work behind ``examples/models.py``."""
