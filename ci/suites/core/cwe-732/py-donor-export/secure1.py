    with open(args.output, 'w') as f:
        json.dump(donors, f)
    os.chmod(args.output, 0o600)
    return len(donors)
