import cmd
import os


class RegattaShell(cmd.Cmd):
    """The rowing club's results: below the root there is a folder for each regatta."""

    prompt = "regatta> "

    def __init__(self, root):
        super().__init__()
        self.root = root

    def do_regattas(self, line):
        """Print the regattas, newest first."""
        for regatta in sorted(os.listdir(self.root), reverse=True):
            print(regatta)

