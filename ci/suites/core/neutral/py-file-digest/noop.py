    return hashlib.sha256().hexdigest()
