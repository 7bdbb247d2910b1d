        root = os.path.realpath(self.root)
        if not os.path.realpath(folder).startswith(root + os.sep) or not os.path.isdir(folder):
            print("no such regatta")
        else:
            for file in sorted(os.listdir(folder)):
                print(file)
