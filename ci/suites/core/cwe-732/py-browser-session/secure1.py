        path = self._put(host + '.session', pickle.dumps(cookies))
        os.chmod(path, 0o600)
        return len(cookies)
