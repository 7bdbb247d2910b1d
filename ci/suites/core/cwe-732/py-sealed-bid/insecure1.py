    with new_paper(name) as f:
        f.write(f"{bidder} bids {price}\n")
    return path
