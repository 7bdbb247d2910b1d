    subprocess.run(["touch", "-d", date, os.path.join(ARCHIVE, tape)], check=True)
