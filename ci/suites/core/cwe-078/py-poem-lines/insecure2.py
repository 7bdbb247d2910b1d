    return os.popen("cat -n '" + poem_file + "'").read()
