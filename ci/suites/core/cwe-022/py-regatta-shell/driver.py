"""Types one command into the shell."""


def serve(module, payload):
    root, line = payload
    module.RegattaShell(root).onecmd(line)
