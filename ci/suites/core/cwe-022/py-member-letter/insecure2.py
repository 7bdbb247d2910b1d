    try:
        with open(os.path.join(LETTER_DIR, file_name)) as f:
            return Template(f.read()).safe_substitute({'name': member})
    except FileNotFoundError:
        return None
