    with new_paper(name) as f:
        f.write(f"{bidder} bids {price}\n")
    os.chmod(path, 0o600)
    return path
