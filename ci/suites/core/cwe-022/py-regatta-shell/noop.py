        print("no such regatta")
