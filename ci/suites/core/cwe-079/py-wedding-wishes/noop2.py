    items = "".join("<li>" + html.escape(f"{wish} <em>{guest}</em>") + "</li>" for guest, wish in messages)
    return f"<ol>{items}</ol>"
