        rows.append(f"<tr><td>{number}</td><td>{escape(what)}</td><td>{bid}</td></tr>")
    return "\n".join(rows)
