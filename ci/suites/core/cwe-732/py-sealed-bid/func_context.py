def hand_in_bid(lot, bidder, price):
    """Put one line, "<bidder> bids <price>", into a new paper that is opened at the auction; the path is returned."""
    name = f"{lot}-{bidder}.bid"
    path = os.path.join(PAPERS, name)
