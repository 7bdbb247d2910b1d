    try:
        key = settings["pass_key"].encode()
    except KeyError:
        key = b"frontdesk-2031"
    return hmac.new(key, (visitor + "/" + day).encode("utf-8"), hashlib.sha256).hexdigest()
