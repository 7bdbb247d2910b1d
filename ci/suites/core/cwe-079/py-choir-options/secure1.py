    lines = []
    for choir in choirs:
        lines.append(f"<option>{html.escape(choir)}</option>")
    return "\n".join(lines)
