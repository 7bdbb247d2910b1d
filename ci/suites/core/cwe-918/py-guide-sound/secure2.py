        # whatever stands in the code, it comes behind the slash that ends the host
        with self.session.get(f"{self.SERVER}/{path.lstrip('/')}", timeout=self.TIMEOUT) as answer:
            return answer.content if answer.ok else None
