    print()
