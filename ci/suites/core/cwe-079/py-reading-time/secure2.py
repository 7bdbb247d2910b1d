    from html import escape

    return f"<pre>{escape(text)}</pre><p>Reading time: {minutes} min</p>"
