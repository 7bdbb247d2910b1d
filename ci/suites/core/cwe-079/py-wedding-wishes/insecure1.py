        page += f"<li>{wish} <em>{guest}</em></li>"
    page += "</ol>"
    return page
