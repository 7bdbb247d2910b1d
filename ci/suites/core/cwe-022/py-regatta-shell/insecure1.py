        if not os.path.isdir(folder):
            print("no such regatta")
            return
        for name in sorted(os.listdir(folder)):
            print(name)
