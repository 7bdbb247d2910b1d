"""Types some set commands at a fresh mixer and reads its levels."""


def serve(module, payload):
    shell = module.MixerShell()
    for line in payload:
        shell.onecmd("set " + line)
    return shell.levels
