        path = os.path.join(self.folder, host + '.session')
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(fd, 'wb') as f:
            pickle.dump(cookies, f)
        return len(cookies)
