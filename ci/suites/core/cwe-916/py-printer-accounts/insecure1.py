    return f'{name} {salt} {digest(salt + password)}'
