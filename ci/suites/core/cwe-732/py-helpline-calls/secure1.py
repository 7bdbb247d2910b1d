        with open(self.calls, 'a') as log:
            log.write(line + '\n')
        os.chmod(self.calls, 0o600)
        return line
