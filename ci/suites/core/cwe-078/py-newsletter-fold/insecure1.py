    return os.popen(f'echo "{text}" | fold -s -w {size}').read().splitlines()
