        self._put(host + '.session', pickle.dumps(cookies))
        return len(cookies)
