    with open("contact.log", "a") as f:
        f.write(f"{datetime.now()} {name} {subject}\n")
