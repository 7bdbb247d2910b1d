    lines = ["#!/bin/sh", f'python3 -m {module} "$@"', ""]
    with open(target, "w") as script:
        script.write("\n".join(lines))
    os.chmod(target, stat.S_IRWXU | stat.S_IRWXG | stat.S_IRWXO)
