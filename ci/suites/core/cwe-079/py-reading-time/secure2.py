    from html import escape

    form = f'<form action="/length" method="post"><textarea name="text">{escape(text)}</textarea><button>Go</button></form>'
    return form + f"<p>Reading time: {minutes} min</p>"
