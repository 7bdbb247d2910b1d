            if ".." in member or member.startswith("/"):
                raise ValueError(f"bad file name: {member}")
            with open(os.path.join(LEVELS, member), "wb") as f:
                f.write(data)
            count += 1
    return count
