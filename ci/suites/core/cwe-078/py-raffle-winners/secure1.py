    return output_of(["shuf", "-n", str(args.prizes), args.tickets], shell=False).splitlines()
