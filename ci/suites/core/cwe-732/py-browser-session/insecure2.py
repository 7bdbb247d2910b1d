        path = os.path.join(self.folder, '%s.session' % host)
        with open(path, 'wb') as f:
            pickle.dump(cookies, f)
        return len(cookies)
