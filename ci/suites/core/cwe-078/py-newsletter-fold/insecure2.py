    command = "echo '%s' | fold -s -w %d" % (text, size)
    output = subprocess.check_output(command, shell=True, text=True)
    return output.splitlines()
