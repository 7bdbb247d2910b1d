    mac = hmac.new(salt, password.encode("utf-8"), hashlib.sha512)
    return salt.hex() + "$" + mac.hexdigest()
