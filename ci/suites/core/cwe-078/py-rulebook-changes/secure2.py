    result = run(["diff", "-u", str(old_path), str(new_path)], capture_output=True, text=True)
    return result.stdout
