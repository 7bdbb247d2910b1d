        line = " ".join([str(int(time.time())), user, action])
        with open(self.path, "a", encoding="utf-8") as f:
            print(line.strip(), file=f)
