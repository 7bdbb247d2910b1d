        rows.append(f"<tr><td>{escape(number)}</td><td>{escape(what)}</td><td>{escape(bid)}</td></tr>")
    return rows
