    script = '#!/bin/sh\npython3 -m {} "$@"\n'.format(shlex.quote(module))
    with open(target, "w") as out:
        out.write(script)
    mode = os.stat(target).st_mode
    os.chmod(target, mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
