    subprocess.run(["shred", "-u", path], check=True)
