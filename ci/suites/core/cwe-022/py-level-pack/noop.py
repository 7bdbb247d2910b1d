            count += 1
    return count
