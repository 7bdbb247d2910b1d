        url = self.SERVER + path
        if not url.startswith(self.SERVER):
            raise ValueError(f"not on the museum's server: {url}")
        answer = requests.get(url, timeout=self.TIMEOUT)
        if answer.status_code == 404:
            return None
        return answer.content
