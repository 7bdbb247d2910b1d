            with open(os.path.join(LEVELS, member), "wb") as f:
                f.write(data)
            count += 1
    return count
