    def as_html(self) -> str:
        """
        Render the post for the board's front page: an <article> with the subject in an <h3>,
        the message in a <p>, and the writer's name in a <footer>.
        """
