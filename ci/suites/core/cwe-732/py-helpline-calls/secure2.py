        fd = os.open(self.calls, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(fd, 'a') as log:
            log.write('%s\n' % line)
        return line
