        return f"""
        <article>
            <h3>{self.subject}</h3>
            <p>{self.message}</p>
            <footer>{self.writer}</footer>
        </article>
        """
