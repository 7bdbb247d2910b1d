"""Reading positions of the e-book app. One file, which is synced between a reader's devices."""

import json
import os
import pickle
from datetime import timedelta

WORDS_PER_PAGE = 275


def time_left(page: int, pages: int, words_per_minute: int = 230) -> timedelta:
    """How long the rest of a book takes to read."""
    words = max(pages - page, 0) * WORDS_PER_PAGE
    return timedelta(minutes=words // words_per_minute)


