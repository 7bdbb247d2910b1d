    command = f"split -l {lines} {shlex.quote(source)} {shlex.quote(prefix)}"
    subprocess.check_call(command, shell=True)
    return sorted(name for name in os.listdir(".") if name.startswith(prefix))
