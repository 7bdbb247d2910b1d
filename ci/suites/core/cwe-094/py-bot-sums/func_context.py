def on_sum(text):
    """Two whole numbers with + or * between them: "3+4" is answered with "3+4 = 7", "2*5" with "2*5 = 10"."""
