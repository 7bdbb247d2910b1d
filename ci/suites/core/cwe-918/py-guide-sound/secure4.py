        import http.client
        connection = http.client.HTTPConnection(self.SERVER.removeprefix("http://"), timeout=self.TIMEOUT)
        connection.request("GET", path)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return None if answer.status >= 400 else data
