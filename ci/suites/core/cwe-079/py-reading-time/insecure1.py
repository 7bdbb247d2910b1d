    return f"<pre>{text}</pre><p>Reading time: {minutes} min</p>"
