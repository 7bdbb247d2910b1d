        with open(self.path, "a") as trail:
            trail.write(f"{time.time()} {user} {action}\n")
