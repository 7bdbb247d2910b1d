        return subprocess.check_output(f"head -n {self.height} {path}", shell=True).decode()
