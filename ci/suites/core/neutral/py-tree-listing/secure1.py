    return sorted(
        name for name in os.listdir(folder)
        if name.endswith(suffix) and os.path.isfile(os.path.join(folder, name))
    )
