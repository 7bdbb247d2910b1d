def install_certificate(domain: str, certificate: bytes, private_key: bytes):
    # Puts a domain's certificate and its private key, both PEM, into the existing folder TLS,
    # as <domain>.crt and <domain>.key, and returns the two paths.
    crt, key = TLS / f"{domain}.crt", TLS / f"{domain}.key"
