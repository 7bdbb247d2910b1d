        user = user.replace("\n", " ").replace("\r", " ")
        action = action.replace("\n", " ").replace("\r", " ")
        with open(self.path, "a") as trail:
            trail.write(f"{time.time()} {user} {action}\n")
