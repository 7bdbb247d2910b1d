    result = run(f'diff -u "{old_path}" "{new_path}"', shell=True, stdout=PIPE)
    return result.stdout.decode()
