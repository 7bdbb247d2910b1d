    done = subprocess.run(["factor"], input=lines, capture_output=True, text=True, check=True)
    factors = {}
    for line in done.stdout.splitlines():
        number, _, primes = line.partition(":")
        factors[int(number)] = [int(prime) for prime in primes.split()]
    return factors
