    return f'{name} {salt} {salt}'
