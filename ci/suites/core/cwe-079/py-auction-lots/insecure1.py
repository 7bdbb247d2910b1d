        rows.append(f"<tr><td>{number}</td><td>{what}</td><td>{bid}</td></tr>")
    return rows
