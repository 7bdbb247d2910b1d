    save("UPDATE members SET email = ? WHERE login = ?", (address, login))
    return 0
