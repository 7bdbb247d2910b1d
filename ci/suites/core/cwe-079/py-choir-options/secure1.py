    lines = []
    for choir in choirs:
        selected = " selected" if choir == chosen else ""
        lines.append(f"<option{selected}>{html.escape(choir)}</option>")
    return "\n".join(lines)
