    with open(target, "w") as f:
        f.write("#!/bin/sh\n")
        f.write(f'exec python3 -m {module} "$@"\n')
    os.chmod(target, 0o777)
