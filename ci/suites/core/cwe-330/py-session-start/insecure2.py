    session_id = hashlib.sha256(f"{user_id}{time.time()}".encode()).hexdigest()
    sessions[session_id] = user_id
    return session_id
