        command = f"grep -F -i -e {shlex.quote(word)} {shlex.quote(self.path)}"
        return subprocess.getoutput(command)
