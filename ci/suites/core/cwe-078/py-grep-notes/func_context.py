    def lines_with(self, word: str) -> str:
        """Run "grep -i WORD FILE" in a shell for this word and the file of the notes. Returns what it prints."""
