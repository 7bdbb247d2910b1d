    crt.write_bytes(certificate)
    key.write_bytes(private_key)
    key.chmod(stat.S_IRUSR | stat.S_IWUSR)
    return crt, key
