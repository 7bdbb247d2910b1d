    session_id = str(random.randint(10**9, 10**10))
    sessions[session_id] = user_id
    return session_id
