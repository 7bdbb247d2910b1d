def most_common_words(text: str, n: int) -> list:
    """Return the `n` most frequent words of `text` in lower case with their counts, as (word, count) tuples, most frequent first."""
