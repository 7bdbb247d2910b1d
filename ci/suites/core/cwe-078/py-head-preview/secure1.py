        done = subprocess.run(["head", "-n", str(self.height), path], capture_output=True, text=True)
        return done.stdout
