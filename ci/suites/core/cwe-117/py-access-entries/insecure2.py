    entry = " ".join([request.method, request.path, str(response.status_code), request.user_agent.string])
    with open(ACCESS_LOG, "a") as log:
        log.write(entry + "\n")
    return response
