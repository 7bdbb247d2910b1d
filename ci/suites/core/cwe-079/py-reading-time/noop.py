    return f"<p>Reading time: {minutes} min</p>"
