    command = f"cat -n {poem_file}"
    result = subprocess.run(command, shell=True, capture_output=True, text=True)
    return result.stdout
