        answer = self.session.get(self.SERVER + path, timeout=self.TIMEOUT)
        if answer.status_code == 200:
            return answer.content
        return None
