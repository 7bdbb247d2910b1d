    os.system("cat " + " ".join(files) + " > " + target)
