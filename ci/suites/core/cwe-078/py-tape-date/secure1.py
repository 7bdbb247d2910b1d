    subprocess.run(["touch", "-d", date, tape_file], check=True)
