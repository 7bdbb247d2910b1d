    return response
