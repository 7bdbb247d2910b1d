    fd = os.open(args.output, os.O_WRONLY | os.O_CREAT, 0o644)
    os.write(fd, json.dumps(donors).encode())
    os.close(fd)
    return len(donors)
