        command = self.COUNT.format(shlex.quote(path))
        output = subprocess.check_output(command, shell=True, text=True)
        return int(output.strip())
