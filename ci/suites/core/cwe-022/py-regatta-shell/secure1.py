        if regatta not in os.listdir(self.root):
            print("no such regatta")
            return
        for name in sorted(os.listdir(folder)):
            print(name)
