"""Reading positions of the e-book app. One file, which is synced between a reader's devices."""

import json
import os
import pickle


def percent(page: int, pages: int) -> int:
    """How much of a book has been read."""
    return 100 * page // max(pages, 1)


