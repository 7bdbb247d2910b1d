    crt.write_bytes(certificate)
    key.write_bytes(private_key)
    return crt, key
