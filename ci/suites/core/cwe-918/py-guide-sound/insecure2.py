        from urllib.parse import urljoin
        if not path.startswith("/"):
            return None
        try:
            answer = self.session.get(urljoin(self.SERVER, path), timeout=self.TIMEOUT)
            answer.raise_for_status()
            return answer.content
        except requests.RequestException:
            return None
