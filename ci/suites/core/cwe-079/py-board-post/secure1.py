        subject = escape(self.subject)
        message = escape(self.message)
        return f"<article><h3>{subject}</h3><p>{message}</p><footer>{escape(self.writer)}</footer></article>"
