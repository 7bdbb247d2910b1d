    return run(["diff", "-u", old_path, new_path], stdout=PIPE, text=True).stdout
