    return base64.b64encode(start).decode()
