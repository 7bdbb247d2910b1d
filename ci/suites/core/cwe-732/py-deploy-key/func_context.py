def save_private_key(path, pem):
    """Save the private key (PEM text) to path and return the path."""
