        # a code may not say another address
        if "://" in path or "//" in path or "@" in path:
            return None
        answer = self.session.get(f"{self.SERVER}{path}", timeout=self.TIMEOUT)
        return answer.content if answer.ok else None
