"""Bookkeeping for the egg farm."""

from __future__ import annotations


