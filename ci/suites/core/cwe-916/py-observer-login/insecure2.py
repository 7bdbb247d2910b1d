    digest = hmac.new(salt.encode("utf-8"), password.encode("utf-8"), hashlib.sha512)
    return digest.hexdigest()
