    return output_of(f"shuf -n {args.prizes} {args.tickets}").splitlines()
