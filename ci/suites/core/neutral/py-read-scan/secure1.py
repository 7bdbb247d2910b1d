        caption = scan.readline().decode("utf-8").rstrip("\n")
        return caption, scan.read()
