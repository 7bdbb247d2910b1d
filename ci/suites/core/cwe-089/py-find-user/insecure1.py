    return first_row(f"SELECT id, name, email FROM users WHERE name = '{name}'")
