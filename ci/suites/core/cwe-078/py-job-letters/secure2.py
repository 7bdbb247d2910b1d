    if os.path.exists(path):
        process = subprocess.Popen(["shred", "-u", "--", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.communicate()
