    name = name.replace("\r", " ").replace("\n", " ")
    subject = subject.replace("\r", " ").replace("\n", " ")
    with open("contact.log", "a") as f:
        f.write(f"{datetime.now()} {name} {subject}\n")
