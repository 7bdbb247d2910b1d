    with open(args.output, 'w') as f:
        json.dump(donors, f, indent=4)
    return len(donors)
