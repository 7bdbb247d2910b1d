    return "\n".join(f"{name}: {price:.2f}" for name, price in prices.items())
