    command = 'find "' + folder + '" -type f -name "' + pattern + '"'
    output = subprocess.check_output(command, shell=True, text=True)
    return output.strip().split("\n") if output else []
