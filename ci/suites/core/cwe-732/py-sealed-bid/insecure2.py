    with open(path, "w") as f:
        print(bidder, "bids", price, file=f)
    return path
