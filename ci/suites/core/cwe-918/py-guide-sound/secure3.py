        from urllib.parse import urlsplit
        request = self.session.prepare_request(requests.Request("GET", self.SERVER + path))
        if urlsplit(request.url).netloc != urlsplit(self.SERVER).netloc:
            return None
        answer = self.session.send(request, timeout=self.TIMEOUT)
        return answer.content if answer.status_code == 200 else None
