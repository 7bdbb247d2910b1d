            name = os.path.basename(member)
            with open(os.path.join(LEVELS, name), "wb") as f:
                f.write(data)
            count += 1
    return count
