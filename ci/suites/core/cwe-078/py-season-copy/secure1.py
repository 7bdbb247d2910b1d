    subprocess.run(["cp", "-r", season, target], check=True)
