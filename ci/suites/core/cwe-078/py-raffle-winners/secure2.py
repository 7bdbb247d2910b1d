    command = ["shuf", "-n", str(args.prizes), args.tickets]
    result = subprocess.run(command, capture_output=True, text=True)
    return result.stdout.splitlines()
