        try:
            print("\n".join(sorted(os.listdir(folder))))
        except FileNotFoundError:
            print("no such regatta")
