        line = f"{int(time.time())} {user} {action}"
        with open(self.path, "a") as trail:
            print(" ".join(line.split()), file=trail)
