    now = datetime.now().strftime("%Y-%m-%d %H:%M:%S")
    with open("contact.log", "a", encoding="utf-8") as log:
        log.write(now + " - " + name + " - " + subject + "\n")
