    process = subprocess.Popen(("cat", "-n", "--", poem_file), stdout=subprocess.PIPE)
    output, _ = process.communicate()
    return output.decode("utf-8").rstrip()
