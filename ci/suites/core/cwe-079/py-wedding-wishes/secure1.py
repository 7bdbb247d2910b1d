        page += f"<li>{html.escape(wish)} <em>{html.escape(guest)}</em></li>"
    return page + "</ol>"
