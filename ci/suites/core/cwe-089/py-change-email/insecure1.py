    save(f"UPDATE members SET email = '{address}' WHERE login = '{login}'")
    return 0
